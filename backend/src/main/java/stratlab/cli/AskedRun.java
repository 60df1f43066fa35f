package stratlab.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.Defaults;
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
 */
record AskedRun(
    BacktestRequest given,
    BacktestRequest whole,
    @Nullable StrategyDefinition strategy,
    List<Path> files,
    List<String> faults) {

  /**
   * Reads the options of a run.
   *
   * @param named the strategy when it was named otherwise; null for what the options say
   * @throws Refusal when they contradict each other
   */
  static AskedRun of(Workbench bench, RunOptions options, @Nullable String named) {
    PresetChoice preset = PresetChoice.of(bench, options.preset());
    String given = named == null ? options.strategy() : named;
    String wanted = given == null ? preset.strategy() : given;
    StrategyDefinition strategy =
        bench.strategies().find(wanted == null ? Defaults.STRATEGY : wanted).orElse(null);
    DataChoice choice = new DataChoice(bench, strategy == null ? null : strategy.data(), options);
    BacktestRequest request =
        new BacktestRequest(
            options.name(),
            given,
            options.params().all(),
            choice.names(),
            options.from(),
            options.to(),
            options.cash(),
            options.commission(),
            options.size(),
            options.settings());
    return new AskedRun(request, preset.under(request), strategy, choice.files(), choice.faults());
  }

  /** Returns what knows the strategies, and the data with the files that were named. */
  Backtests backtests(Workbench bench) {
    DataCatalog data = files.isEmpty() ? bench.data() : bench.catalog(files);
    return new Backtests(bench.strategies(), data);
  }
}
