package stratlab.backtest;

import java.util.Collections;
import java.util.List;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.engine.Stopped;
import stratlab.indicator.Columns;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;
import stratlab.trading.Sizing;

/** Checks requests and runs them. Safe for many threads; each run owns its objects. */
public final class Backtests {
  /** Version of engine and report: changes whenever the same run could give another report. */
  public static final String VERSION = Engine.VERSION + "/" + ContentId.REPORT_VERSION;

  private final StrategyCatalog strategies;
  private final DataCatalog data;

  public Backtests(StrategyCatalog strategies, DataCatalog data) {
    this.strategies = strategies;
    this.data = data;
  }

  public StrategyCatalog strategies() {
    return strategies;
  }

  public DataCatalog data() {
    return data;
  }

  /**
   * Checks a request and fills in its defaults; reads no price file.
   *
   * @throws InvalidRequest with every fault
   */
  public BacktestSpec check(BacktestRequest request) {
    return new RequestCheck(strategies, data, request).spec();
  }

  /**
   * Returns the id that the report of a spec has; reads the price files.
   *
   * @throws stratlab.market.csv.CsvFault when one of them has a fault
   * @throws CannotRun when the data is not what the spec needs
   */
  public String contentId(BacktestSpec spec) {
    return ContentId.of(spec, definition(spec), Prices.load(spec, data).dataSets());
  }

  /**
   * Runs a spec.
   *
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   * @throws CannotRun when the data has nothing to run on
   * @throws Cancelled when the progress said to stop
   */
  public BacktestReport run(BacktestSpec spec, Progress progress) {
    Prices prices = Prices.load(spec, data);
    RunSettings settings = RunSettings.of(spec.settings());
    long from = TimeWindow.from(spec.from());
    long first = settings.warmUp() == RunSettings.WarmUp.INSIDE ? from : Long.MIN_VALUE;
    Panel panel = prices.panel(first, TimeWindow.to(spec.to()));
    int total = panel.size() - panel.barAtOrAfter(from);
    if (total == 0) {
      throw new CannotRun(nothingInside(spec, prices.dataSets()));
    }
    Strategy strategy = strategies.create(spec.strategy(), spec.params());
    RunSetup setup =
        new RunSetup(
            new Columns(panel),
            strategy,
            List.copyOf(spec.data().keySet()),
            spec.cash(),
            Collections.nCopies(panel.sets(), settings.costs(spec.commission())),
            settings.rules(),
            settings.sizing(spec.size()),
            from);
    StrategyDefinition definition = definition(spec);
    try {
      RunLog log = Engine.run(setup, done -> progress.proceed(done, total));
      return new ReportMaker(spec, definition, prices, panel, log).report();
    } catch (Sizing.NoStop noStop) {
      throw new CannotRun("settings.sizing: " + noStop.getMessage());
    } catch (Stopped _) {
      throw new Cancelled();
    }
  }

  private StrategyDefinition definition(BacktestSpec spec) {
    return strategies
        .find(spec.strategy())
        .orElseThrow(() -> new CannotRun(strategies.unknown(spec.strategy())));
  }

  private static String nothingInside(BacktestSpec spec, List<Bars> sets) {
    long first = sets.stream().mapToLong(bars -> bars.time(0)).min().orElseThrow();
    long last = sets.stream().mapToLong(bars -> bars.time(bars.size() - 1)).max().orElseThrow();
    return "there are no bars between %s and %s; the data runs from %s to %s"
        .formatted(
            spec.from() == null ? "the start" : spec.from(),
            spec.to() == null ? "the end" : spec.to(),
            TimeWindow.shown(first),
            TimeWindow.shown(last));
  }
}
