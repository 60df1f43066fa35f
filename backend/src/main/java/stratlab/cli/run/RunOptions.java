package stratlab.cli.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.OptionValue;
import stratlab.cli.terminal.Refusal;

/**
 * The options of {@code run} as they were given. Each is a list, so that an option and another
 * spelling of it can be compared instead of the last one winning.
 */
public final class RunOptions {
  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "Start from a preset (stratlab presets); other options override it.")
  private List<String> preset = new ArrayList<>();

  @Option(
      names = {"-s", "--strategy"},
      paramLabel = "NAME",
      description = "Strategy, in any case (stratlab strategies).")
  private List<String> strategy = new ArrayList<>();

  @Option(
      names = {"-P", "--param"},
      paramLabel = "NAME=VALUE",
      description = "Parameter of the strategy; may be repeated.")
  private List<String> params = new ArrayList<>();

  @Option(
      names = {"-d", "--data"},
      paramLabel = "[ROLE=]DATA",
      description =
          "Data set of the data folder (stratlab data), or a file: a path with a separator or the"
              + " ending .csv. Without a role it is the first role's; may be repeated, also without roles"
              + " where a strategy takes any number. DATA@1w makes bars of a week of it, for roles"
              + " that are only watched.")
  private List<String> data = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "First day or moment, 2024-05-01 or 2024-05-01T12:30 (UTC).")
  private List<String> from = new ArrayList<>();

  @Option(names = "--to", paramLabel = "TIME", description = "Last moment, or last day (included).")
  private List<String> to = new ArrayList<>();

  @Option(names = "--cash", paramLabel = "MONEY", description = "Money at the start.")
  private List<String> cash = new ArrayList<>();

  @Option(
      names = "--commission",
      paramLabel = "FRACTION",
      description =
          "Of the value traded, each side: 0.001 is 0.1 %%. What it is of: --set commission_kind.")
  private List<String> commission = new ArrayList<>();

  @Option(
      names = "--size",
      paramLabel = "UNITS",
      description = "Units of each order. Other ways to size: --set sizing.")
  private List<String> size = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      completionCandidates = SettingNames.class,
      description =
          "How the run is traded (stratlab settings); may be repeated:"
              + " ${COMPLETION-CANDIDATES}.")
  private List<String> set = new ArrayList<>();

  @Option(names = "--name", paramLabel = "TEXT", description = "Title of the run.")
  private List<String> name = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nThe same in the spelling of Backtrader scripts:%n")
  private Other other = new Other();

  /** Other spellings of the same options. */
  static final class Other {
    @Option(names = "--strategy-name", paramLabel = "NAME", description = "As --strategy.")
    private List<String> strategy = new ArrayList<>();

    @Option(
        names = "--strat",
        paramLabel = "NAME=VALUE,...",
        description = "Parameters, as several --param.")
    private List<String> params = new ArrayList<>();

    @Option(
        names = "--data-path-1",
        paramLabel = "DATA",
        description = "As --data for the first role.")
    private List<String> firstData = new ArrayList<>();

    @Option(
        names = "--data-path-2",
        paramLabel = "DATA",
        description = "As --data for the second role.")
    private List<String> secondData = new ArrayList<>();

    @Option(names = "--fromdate", paramLabel = "TIME", description = "As --from.")
    private List<String> from = new ArrayList<>();

    @Option(names = "--todate", paramLabel = "TIME", description = "As --to.")
    private List<String> to = new ArrayList<>();

    @Option(
        names = "--broker",
        paramLabel = "NAME=VALUE,...",
        description =
            "cash, commission, leverage, margin, mult, interest, slip_perc, slip_fixed, slip_open,"
                + " coc, coo, checksubmit, shortcash and more.")
    private List<String> broker = new ArrayList<>();

    @Option(
        names = "--sizer",
        paramLabel = "NAME=VALUE,...",
        description = "stake as --size, or percents (of the cash) and retint.")
    private List<String> sizer = new ArrayList<>();

    @Option(
        names = "--plot",
        paramLabel = "ANYTHING",
        arity = "0..1",
        fallbackValue = "yes",
        description = "Accepted and ignored: the page shows charts (stratlab serve).")
    private List<String> plot = new ArrayList<>();

    @Option(
        names = "--cerebro",
        paramLabel = "NAME=VALUE,...",
        arity = "0..1",
        fallbackValue = "yes",
        description = "Accepted and ignored: there is one engine.")
    private List<String> cerebro = new ArrayList<>();

    @Option(names = "--run-name", paramLabel = "TEXT", description = "As --name.")
    private List<String> name = new ArrayList<>();
  }

  /** Returns what was given and changes nothing; empty when nothing was. */
  String unused() {
    List<String> unused = new ArrayList<>();
    if (!other.plot.isEmpty()) {
      unused.add("--plot has no effect: charts are in the page (stratlab serve)");
    }
    if (!other.cerebro.isEmpty()) {
      unused.add("--cerebro has no effect: there is one engine");
    }
    return String.join("; ", unused);
  }

  @Nullable String preset() {
    return new OptionValue().add("--preset", preset).text();
  }

  public @Nullable String strategy() {
    return new OptionValue()
        .add("--strategy", strategy)
        .add("--strategy-name", other.strategy)
        .text();
  }

  @Nullable String from() {
    return time(
        "--from", new OptionValue().add("--from", from).add("--fromdate", other.from).text());
  }

  @Nullable String to() {
    return time("--to", new OptionValue().add("--to", to).add("--todate", other.to).text());
  }

  /**
   * An empty time is no way to say "from the first bar on": a variable of a script may be unset.
   */
  private static @Nullable String time(String option, @Nullable String given) {
    if (given != null && given.isEmpty()) {
      throw new Refusal(
          Exit.USAGE, option + ": '' is no time; write it like 2024-05-01, or leave it out");
    }
    return given;
  }

  @Nullable String name() {
    return new OptionValue().add("--name", name).add("--run-name", other.name).text();
  }

  @Nullable Double cash() {
    return new OptionValue().add("--cash", cash).add("--broker cash", words().cash()).number();
  }

  @Nullable Double commission() {
    return new OptionValue()
        .add("--commission", commission)
        .add("--broker commission", words().commission())
        .number();
  }

  @Nullable Double size() {
    return new OptionValue().add("--size", size).add("--sizer stake", words().stake()).number();
  }

  private BacktraderWords words() {
    return new BacktraderWords(other.broker, other.sizer);
  }

  /** Returns the settings by name, in the order given. */
  Map<String, String> settings() {
    Map<String, OptionValue> given = new LinkedHashMap<>();
    new Settings()
        .addEach("--set", set)
        .all()
        .forEach(
            (name, value) ->
                given.put(name, new OptionValue().add("--set " + name, List.of(value))));
    words().addTo(given);
    Map<String, String> settings = new LinkedHashMap<>();
    given.forEach(
        (name, words) -> {
          String value = words.value();
          if (value != null) {
            settings.put(name, value);
          }
        });
    return settings;
  }

  /** Returns the parameters by name, in the order given. */
  public Settings params() {
    return new Settings().addEach("--param", params).addList("--strat", other.params);
  }

  List<String> data() {
    return data;
  }

  /** Returns what was given for the first role by its own option, at most one. */
  @Nullable String firstData() {
    return new OptionValue().add("--data-path-1", other.firstData).text();
  }

  @Nullable String secondData() {
    return new OptionValue().add("--data-path-2", other.secondData).text();
  }
}
