package stratlab.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepDays;
import stratlab.bounds.Cancellation;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.SharedRunSetup;
import stratlab.engine.Stopped;
import stratlab.engine.TradedBars;
import stratlab.indicator.Columns;
import stratlab.indicator.LookAheadException;
import stratlab.indicator.Scope;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.market.catalog.DataCatalog;
import stratlab.market.catalog.UnknownDataSet;
import stratlab.market.csv.CsvFault;
import stratlab.strategy.Market;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;

/** Checks requests and runs them. Safe for many threads; each run owns its objects. */
public final class Backtests {
  /** Version of engine and report: changes whenever the same run could give another report. */
  public static final String VERSION = Engine.VERSION + "/" + ContentId.REPORT_VERSION;

  /** Changes whenever a cell of a study could have other figures than before. */
  static final String STUDY_VERSION = Engine.VERSION + "/2";

  private final Supplier<StrategyCatalog> strategies;
  private final DataCatalog data;
  private final AtomicReference<@Nullable Shared> latest = new AtomicReference<>();

  /** Runs the strategies of one catalogue, which does not change. */
  public Backtests(StrategyCatalog strategies, DataCatalog data) {
    this(() -> strategies, data);
  }

  /**
   * Runs the strategies that there are when it is asked.
   *
   * @param strategies gives the catalogue of now, such as a {@link
   *     stratlab.strategy.StrategyFolder}
   */
  public Backtests(Supplier<StrategyCatalog> strategies, DataCatalog data) {
    this.strategies = strategies;
    this.data = data;
  }

  /** Returns the strategies that there are now. */
  public StrategyCatalog strategies() {
    return strategies.get();
  }

  /**
   * Returns the same bound to the strategies of now, for callers that ask several times and need
   * answers about the same code.
   */
  public Backtests pinned() {
    return new Backtests(strategies(), data);
  }

  public DataCatalog data() {
    return data;
  }

  /**
   * Checks a request and fills in its defaults. Reads the price files that it names, because one
   * with a fault is a fault of the request.
   *
   * @throws InvalidRequest with every fault
   */
  public BacktestSpec check(BacktestRequest request) {
    return new RequestCheck(strategies(), data, request).spec();
  }

  /**
   * Returns the id that the report of a spec has; reads the price files.
   *
   * @throws stratlab.market.csv.CsvFault when one of them has a fault
   * @throws CannotRun when the data is not what the spec needs
   */
  public String contentId(BacktestSpec spec) {
    return ContentId.of(spec, definition(strategies(), spec), Prices.load(spec, data).dataSets());
  }

  /**
   * Returns the content of the data sets that a spec names, SHA-256 by their names.
   *
   * @throws InvalidRequest when a price file has a fault, or a role asks for bars that cannot be
   */
  public Map<String, String> prices(BacktestSpec spec) {
    Map<String, List<String>> references = new LinkedHashMap<>();
    spec.data().forEach((role, text) -> references.put(role, List.of(text)));
    return prices(references);
  }

  /**
   * Returns the content of the data sets of several runs, SHA-256 by their names.
   *
   * @param references what each role is given, one after the other
   * @throws InvalidRequest when a price file has a fault, or a role asks for bars that cannot be
   */
  public Map<String, String> prices(Map<String, List<String>> references) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> prices = new TreeMap<>();
    List<String> names = data.names();
    references.forEach(
        (role, texts) -> {
          for (String text : texts) {
            Cancellation.check();
            DataReference reference = DataReference.of(text, names);
            try {
              Bars bars = data.load(reference.dataSet());
              reference.over(bars);
              prices.put(reference.dataSet(), bars.hash());
            } catch (CsvFault | UnknownDataSet | IllegalArgumentException wrong) {
              faults.add(new Fault("data." + role, String.valueOf(wrong.getMessage())));
            }
          }
        });
    if (!faults.isEmpty()) {
      throw new InvalidRequest(faults);
    }
    return prices;
  }

  /**
   * Runs a spec.
   *
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   * @throws CannotRun when the data has nothing to run on
   * @throws Cancelled when the progress said to stop
   */
  public BacktestReport run(BacktestSpec spec, Progress progress) {
    return simulate(spec, progress).report();
  }

  /**
   * Runs a spec and leaves what is made of it to the caller.
   *
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   * @throws CannotRun when the data has nothing to run on
   * @throws Cancelled when the progress said to stop
   */
  public CompletedRun simulate(BacktestSpec spec, Progress progress) {
    try {
      return pinned().completed(spec, progress);
    } catch (LookAheadException ahead) {
      throw new CannotRun("look-ahead: " + ahead.getMessage());
    }
  }

  private CompletedRun completed(BacktestSpec spec, Progress progress) {
    StrategyCatalog now = strategies();
    Simulation simulation = new Simulation(spec, now);
    Prices prices = Prices.load(spec, data);
    Panel panel = panel(spec, simulation, prices);
    int total = panel.size() - panel.barAtOrAfter(simulation.from());
    StrategyDefinition definition = definition(now, spec);
    try {
      RunLog log = simulation.run(panel, simulation.from(), done -> progress.proceed(done, total));
      ReportMaker maker = new ReportMaker(spec, definition, prices, panel, log);
      PrefixReplay replay = new PrefixReplay(simulation, prices, panel);
      return new CompletedRun(maker, replay, log, () -> now.outsideReach(spec.strategy()));
    } catch (Stopped _) {
      throw new Cancelled();
    }
  }

  /**
   * Runs a spec again on its prices cut short, and says whether it does the same: a strategy that
   * knows the future does not. Decided by its arguments alone.
   *
   * @param cuts how often, 1 or more
   * @param progress asked between the runs too; false stops it
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   * @throws CannotRun when the data has nothing to run on
   * @throws Cancelled when the progress said to stop
   */
  public GuardVerdict guard(BacktestSpec spec, int cuts, Progress progress) {
    Backtests now = pinned();
    try {
      return now.completed(spec, (_, _) -> progress.proceed(0, cuts)).guard(cuts, progress);
    } catch (LookAheadException ahead) {
      return GuardVerdict.stopped(now.contentId(spec), ahead)
          .and(now.strategies().outsideReach(spec.strategy()));
    }
  }

  /**
   * Prepares many runs that differ from a spec in their parameters alone; reads the price files.
   * Studies made one after the other over the same data and window share their columns.
   *
   * @param outOfSample the share of the days at the end that count as out of sample, 0 to below 1
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   * @throws CannotRun when the data has nothing to run on
   */
  public Study study(BacktestSpec spec, double outOfSample) {
    StrategyCatalog now = strategies();
    Simulation simulation = new Simulation(spec, now);
    Prices prices = Prices.load(spec, data);
    Shared shared = shared(spec, simulation, prices);
    Panel panel = shared.columns().panel();
    int first = panel.barAtOrAfter(simulation.from());
    if (first == panel.size()) {
      throw new CannotRun(nothingInside(spec, prices.dataSets()));
    }
    SweepDays days =
        new SweepDays(
            spec.cash(),
            panel.times().slice(first, panel.size()),
            panel.bars(0).timeframe(),
            outOfSample);
    int[] dayEnds = new int[days.size()];
    Arrays.setAll(dayEnds, day -> first + days.end(day));
    return new Study(
        ContentId.ofStudy(spec, definition(now, spec), prices.dataSets(), outOfSample),
        spec,
        now,
        new SharedRunSetup(simulation.setup(shared.columns()), shared.traded(), dayEnds),
        days);
  }

  /** Returns how much memory the indicator columns of studies over the same prices take at most. */
  public static long mostColumnBytes() {
    return Runtime.getRuntime().maxMemory() / 4;
  }

  /** What the latest study was made over; the next one may have the same prices. */
  private record Shared(List<Object> key, Columns columns, TradedBars traded) {}

  private Shared shared(BacktestSpec spec, Simulation simulation, Prices prices) {
    List<Object> key =
        List.of(
            List.copyOf(spec.data().values()),
            prices.dataSets().stream().map(Bars::hash).toList(),
            simulation.first(),
            simulation.last());
    Shared known = latest.get();
    if (known == null || !known.key().equals(key)) {
      Panel panel = panel(spec, simulation, prices);
      known = new Shared(key, new Columns(panel, mostColumnBytes()), new TradedBars(panel.bars(0)));
      latest.set(known);
    }
    return known;
  }

  private static Panel panel(BacktestSpec spec, Simulation simulation, Prices prices) {
    Panel panel = simulation.panel(prices);
    if (panel.barAtOrAfter(simulation.from()) == panel.size()) {
      throw new CannotRun(nothingInside(spec, prices.dataSets()));
    }
    return panel;
  }

  /**
   * Returns how many strategy bars pass before the strategy of a spec is first asked, on the whole
   * of its data; empty when the data has too few. Reads the price files.
   *
   * @throws stratlab.market.csv.CsvFault when one of them has a fault
   */
  public OptionalInt warmUp(BacktestSpec spec) {
    Panel panel = Prices.load(spec, data).panel(Long.MIN_VALUE, Long.MAX_VALUE);
    Scope scope = new Scope(new Columns(panel));
    new Simulation(spec, strategies())
        .strategy()
        .plan(new Market(scope, List.copyOf(spec.data().keySet())));
    int first = scope.firstReadyBar();
    return first < panel.size() ? OptionalInt.of(first) : OptionalInt.empty();
  }

  private static StrategyDefinition definition(StrategyCatalog strategies, BacktestSpec spec) {
    return strategies
        .find(spec.strategy())
        .orElseThrow(() -> new CannotRun(strategies.unknown(spec.strategy())));
  }

  private static String nothingInside(BacktestSpec spec, List<Bars> sets) {
    long first = sets.stream().mapToLong(bars -> bars.time(0)).min().orElseThrow();
    long last = sets.stream().mapToLong(bars -> bars.time(bars.size() - 1)).max().orElseThrow();
    return WindowCheck.nothingInside(spec.from(), spec.to(), first, last);
  }
}
