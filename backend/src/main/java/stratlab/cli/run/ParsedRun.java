package stratlab.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.Defaults;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.UsageFaults;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyDefinition;

/**
 * What the options of a run ask for, unchecked.
 *
 * @param given what they say themselves
 * @param whole the same with the preset below it
 * @param strategy the one that is meant; null when there is none of its name
 * @param files price files that were named by their path
 * @param faults of the options that name data
 * @param usage what is wrong with the options themselves
 */
public record ParsedRun(
    BacktestRequest given,
    BacktestRequest whole,
    @Nullable StrategyDefinition strategy,
    List<Path> files,
    List<String> faults,
    UsageFaults usage) {

  /** The name of no strategy, so that none is taken for the one that is meant. */
  private static final String OPEN = "?";

  /**
   * Reads the options of a run.
   *
   * @param named the strategy when it was named otherwise; null for what the options say
   * @param usage told what cannot be read
   */
  public static ParsedRun of(
      CommandContext bench, RunOptions options, @Nullable String named, UsageFaults usage) {
    if (!options.unused().isEmpty()) {
      bench.terminal().tell("stratlab: " + options.unused());
    }
    PresetChoice preset = PresetChoice.of(bench, usage.read(options::preset), usage);
    String given = named == null ? usage.read(options::strategy) : named;
    String wanted = given == null ? preset.strategy() : given;
    StrategyDefinition found =
        bench.strategies().find(wanted == null ? Defaults.STRATEGY : wanted).orElse(null);
    // As long as it is not known what else was meant, only what was said is checked, each by
    // itself.
    boolean open = usage.isVague() && found != null;
    StrategyDefinition strategy = open ? null : found;
    DataChoice choice =
        new DataChoice(bench, strategy == null ? null : strategy.data(), options, usage);
    BacktestRequest request =
        new BacktestRequest(
            usage.read(options::name),
            open ? OPEN : given,
            usage.read(() -> options.params().all(), Map.of()),
            choice.names(),
            usage.read(options::from),
            usage.read(options::to),
            usage.read(options::cash),
            usage.read(options::commission),
            usage.read(options::size),
            usage.read(options::settings, Map.of()));
    return new ParsedRun(
        request, preset.under(request), strategy, choice.files(), choice.faults(), usage);
  }

  /**
   * Returns the faults that concern what was said: what a strategy that is left open leaves out is
   * not missing.
   */
  public List<String> told(List<String> found) {
    return OPEN.equals(given.strategy())
        ? found.stream()
            .filter(fault -> !fault.startsWith("--strategy: ") && !fault.startsWith("--param: "))
            .toList()
        : found;
  }

  /** Returns what knows the strategies, and the data with the files that were named. */
  public Backtests backtests(CommandContext bench) {
    DataCatalog data = files.isEmpty() ? bench.data() : bench.catalog(files);
    return new Backtests(bench.strategies(), data);
  }
}
