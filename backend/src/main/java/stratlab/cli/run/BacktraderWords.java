package stratlab.cli.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.backtest.RunSettings;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.OptionValue;
import stratlab.cli.terminal.Refusal;

/** What scripts for Backtrader call the settings of a run: {@code --broker} and {@code --sizer}. */
final class BacktraderWords {
  private static final String BROKER = "--broker";
  private static final String SIZER = "--sizer";

  /** Words of the broker that are another name for a setting. */
  private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

  static {
    SETTINGS.put("leverage", "leverage");
    SETTINGS.put("margin", "margin");
    SETTINGS.put("automargin", "margin_share");
    SETTINGS.put("mult", "multiplier");
    SETTINGS.put("interest", "interest");
    SETTINGS.put("interest_long", "interest_on_longs");
    SETTINGS.put("slip_perc", "slippage");
    SETTINGS.put("slip_fixed", "slippage");
    SETTINGS.put("slip_open", "slip_open");
    SETTINGS.put("slip_match", "slip_match");
    SETTINGS.put("slip_limit", "slip_limit");
    SETTINGS.put("slip_out", "slip_out");
    SETTINGS.put("coc", "fill_at_close");
    SETTINGS.put("coo", "before_open");
    SETTINGS.put("checksubmit", "check_cash");
    SETTINGS.put("shortcash", "credit_shorts");
  }

  private final Settings broker;
  private final Settings sizer;

  BacktraderWords(List<String> broker, List<String> sizer) {
    List<String> words = new ArrayList<>(List.of("cash", "commission"));
    words.addAll(SETTINGS.keySet());
    this.broker =
        new Settings().addList(BROKER, broker).allow(BROKER, words.toArray(String[]::new));
    this.sizer = new Settings().addList(SIZER, sizer).allow(SIZER, "stake", "percents", "retint");
    if (has(this.sizer, "stake") && has(this.sizer, "percents")) {
      throw new Refusal(
          Exit.USAGE,
          SIZER + ": stake is for a fixed size, percents for a share; give one of them");
    }
  }

  private static boolean has(Settings settings, String word) {
    return !settings.values(word).isEmpty();
  }

  List<String> cash() {
    return broker.values("cash");
  }

  List<String> commission() {
    return broker.values("commission");
  }

  List<String> stake() {
    return sizer.values("stake");
  }

  /** Adds what the words say to what else was said about each setting. */
  void addTo(Map<String, OptionValue> settings) {
    List<String> faults = new ArrayList<>(broker.faults());
    faults.addAll(sizer.faults());
    if (!faults.isEmpty()) {
      throw new Refusal(Exit.USAGE, faults);
    }
    broker
        .all()
        .forEach(
            (word, value) -> {
              if (SETTINGS.containsKey(word) && !isNothing(word, value)) {
                add(settings, SETTINGS.get(word), BROKER + " " + word, value);
              }
            });
    addSlippageKind(settings, "slip_perc", RunSettings.SlippageKind.FRACTION);
    addSlippageKind(settings, "slip_fixed", RunSettings.SlippageKind.AMOUNT);
    if (has(broker, "commission") && (isSaid("margin") || isSaid("automargin"))) {
      // Backtrader reads the commission of a future as money a unit, unless told otherwise.
      settings.computeIfAbsent(
          "commission_kind",
          _ -> new OptionValue().add(BROKER + " commission", List.of("per-unit")));
    }
    for (String share : sizer.values("percents")) {
      add(settings, "size_percent", SIZER + " percents", share);
      add(settings, "sizing", SIZER + " percents", "cash-share");
    }
    for (String whole : sizer.values("retint")) {
      add(settings, "whole_units", SIZER + " retint", whole);
    }
  }

  private void addSlippageKind(
      Map<String, OptionValue> settings, String word, RunSettings.SlippageKind kind) {
    if (isSaid(word)) {
      String spelled = kind == RunSettings.SlippageKind.FRACTION ? "fraction" : "amount";
      add(settings, "slippage_kind", BROKER + " " + word + ":", spelled);
    }
  }

  private boolean isSaid(String word) {
    return broker.values(word).stream().anyMatch(value -> !isNothing(word, value));
  }

  /** Scripts give all words of a pair and leave one of them at nothing. */
  private static boolean isNothing(String word, String value) {
    boolean either = word.equals("slip_perc") || word.equals("slip_fixed");
    return value.equals("None") || (either && value.matches("0*\\.?0*"));
  }

  private static void add(
      Map<String, OptionValue> settings, String setting, String option, String value) {
    settings.computeIfAbsent(setting, _ -> new OptionValue()).add(option, List.of(value));
  }
}
