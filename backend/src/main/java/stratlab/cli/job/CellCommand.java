package stratlab.cli.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Defaults;
import stratlab.backtest.RunSettings;
import stratlab.cli.terminal.Formats;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;

/** A cell of a sweep in words of the command line. */
public final class CellCommand {
  private final List<String> words = new ArrayList<>(List.of("stratlab", "run"));

  private CellCommand() {}

  /** Returns the values of a cell like {@code fast=5 slow=60}. */
  public static String values(Map<String, Object> values) {
    List<String> words = new ArrayList<>();
    values.forEach((name, value) -> words.add(name + "=" + Formats.plain(value)));
    return String.join(" ", words);
  }

  /**
   * Returns the command that runs a cell with a whole report. What a run has by default is left
   * out, but for what differs from cell to cell.
   *
   * @param strategies know the defaults
   * @param request with every default filled in
   * @param axes names of the parameters that differ
   */
  public static List<String> command(
      StrategyCatalog strategies, BacktestRequest request, Set<String> axes) {
    CellCommand command = new CellCommand();
    command.add(request, strategies.find(String.valueOf(request.strategy())).orElse(null), axes);
    return command.words;
  }

  private void add(
      BacktestRequest request, @Nullable StrategyDefinition strategy, Set<String> axes) {
    add("-s", request.strategy(), null);
    Map<String, Object> defaults = strategy == null ? Map.of() : strategy.defaults();
    given(request.params())
        .forEach(
            (name, value) ->
                pair("-P", name, value, axes.contains(name) ? null : defaults.get(name)));
    data(request);
    add("--from", request.from(), null);
    add("--to", request.to(), null);
    add("--cash", request.cash(), Defaults.CASH);
    add("--commission", request.commission(), Defaults.COMMISSION);
    add("--size", request.size(), Defaults.SIZE);
    Map<String, Object> usual = RunSettings.params().defaults();
    given(request.settings()).forEach((name, value) -> pair("--set", name, value, usual.get(name)));
    add("--name", request.name(), strategy == null ? null : strategy.title());
  }

  private void data(BacktestRequest request) {
    Map<String, String> data = request.data() == null ? Map.of() : request.data();
    if (data.size() == 1) {
      add("-d", data.values().iterator().next(), null);
    } else {
      data.forEach((role, name) -> pair("-d", role, name, null));
    }
  }

  private static Map<String, ? extends @Nullable Object> given(
      @Nullable Map<String, ? extends @Nullable Object> map) {
    return map == null ? Map.of() : map;
  }

  private void add(String option, @Nullable Object value, @Nullable Object usual) {
    if (value != null && !Objects.equals(value, usual)) {
      words.add(option);
      words.add(quoted(Formats.plain(value)));
    }
  }

  private void pair(String option, String name, @Nullable Object value, @Nullable Object usual) {
    if (value != null && !Objects.equals(value, usual)) {
      words.add(option);
      words.add(quoted(name + "=" + Formats.plain(value)));
    }
  }

  /** Returns a word as a shell takes it for one. */
  static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
