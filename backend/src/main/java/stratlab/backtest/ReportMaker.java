package stratlab.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import stratlab.analytics.MetricInput;
import stratlab.analytics.RunAnalysis;
import stratlab.analytics.backtrader.AnalyzerInput;
import stratlab.analytics.backtrader.Analyzers;
import stratlab.analytics.breakdown.Grouping;
import stratlab.analytics.series.Excursions;
import stratlab.analytics.series.OrderCounts;
import stratlab.analytics.series.SignalCounts;
import stratlab.backtest.BacktestReport.DataFacts;
import stratlab.backtest.BacktestReport.LineColumn;
import stratlab.backtest.BacktestReport.OpenTradeRow;
import stratlab.backtest.BacktestReport.TradeRow;
import stratlab.engine.RunLog;
import stratlab.indicator.LineSnapshot;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Panel;
import stratlab.strategy.StrategyDefinition;
import stratlab.trading.Contract;
import stratlab.trading.Costs;
import stratlab.trading.EquityCurve;
import stratlab.trading.OpenTrade;
import stratlab.trading.Trade;

/** Copies what a run left behind into its report. */
final class ReportMaker {
  private final BacktestSpec spec;
  private final StrategyDefinition strategy;
  private final Prices prices;
  private final Panel panel;
  private final RunLog log;
  private final List<String> roles;
  private final AmbiguousFills ambiguous;

  /**
   * Collects what a report is made of.
   *
   * @param prices the whole data sets; {@code panel} holds them up to the end of the window
   */
  ReportMaker(
      BacktestSpec spec, StrategyDefinition strategy, Prices prices, Panel panel, RunLog log) {
    this.spec = spec;
    this.strategy = strategy;
    this.prices = prices;
    this.panel = panel;
    this.log = log;
    this.roles = List.copyOf(spec.data().keySet());
    this.ambiguous = AmbiguousFills.of(log.orders());
  }

  /** Returns the id of the report. */
  String id() {
    return ContentId.of(spec, strategy, prices.dataSets());
  }

  BacktestReport report() {
    EquityCurve equity = log.equity();
    Funnel funnel = new FunnelMaker(panel, log, contract().isSettled()).funnel();
    RunAnalysis findings = findings(new SignalCounts(funnel.raw(), funnel.filled()));
    return new BacktestReport(
        id(),
        Backtests.VERSION,
        request(),
        new BacktestReport.StrategyFacts(strategy.name(), strategy.title(), strategy.digest()),
        dataFacts(),
        window(),
        new Warnings(spec, prices.dataSets(), panel, log)
            .sentences(ambiguous.count(), funnel.explanation()),
        findings.metrics(),
        findings.monthlyReturns(),
        findings.drawdowns(),
        findings.breakdowns(),
        findings.evidence(),
        analyzers(),
        funnel,
        new RowView<>(log.trades().size(), index -> row(log.trades().get(index))),
        log.openTrades().stream().map(this::row).toList(),
        new OrderRows(roles, log).list(),
        new BacktestReport.Equity(times(equity), equity.values(), equity.cash().toColumn()),
        log.lines().stream().map(this::column).toList());
  }

  private BacktestReport.Request request() {
    return new BacktestReport.Request(
        spec.strategy(),
        spec.params(),
        spec.data(),
        spec.from(),
        spec.to(),
        spec.cash(),
        spec.commission(),
        spec.size(),
        spec.settings());
  }

  private List<DataFacts> dataFacts() {
    List<DataFacts> facts = new ArrayList<>();
    List<String> names = List.copyOf(spec.data().values());
    for (int set = 0; set < roles.size(); set++) {
      Bars bars = prices.bars().get(set);
      facts.add(
          new DataFacts(
              roles.get(set),
              names.get(set),
              bars.instrument().symbol(),
              bars.timeframe().toString(),
              prices.dataSets().get(set).hash(),
              bars.size(),
              bars.time(0),
              bars.time(bars.size() - 1),
              prices.dataSets().get(set).priceDecimals()));
    }
    return facts;
  }

  private BacktestReport.Window window() {
    boolean asked = log.firstDecision() < panel.size();
    return new BacktestReport.Window(
        panel.time(log.firstBar()),
        panel.time(panel.size() - 1),
        panel.size() - log.firstBar(),
        log.firstDecision() - log.firstBar(),
        asked ? panel.time(log.firstDecision()) : null);
  }

  private RunAnalysis findings(SignalCounts signals) {
    List<Bars> bars = IntStream.range(0, panel.sets()).mapToObj(panel::bars).toList();
    MetricInput input =
        new MetricInput(
            log.equity(),
            log.trades(),
            log.openTrades(),
            panel.bars(0),
            costs(),
            excursions(bars),
            log.interest(),
            OrderCounts.of(log.orders()),
            signals);
    return RunAnalysis.of(input, bars, List.of(byDataSet(), ExitReasons.of(log, bars)));
  }

  private Excursions excursions(List<Bars> bars) {
    double multiplier = contract().multiplier();
    return Excursions.of(log.trades(), bars, _ -> multiplier);
  }

  /** Returns what a unit of every data set is. */
  private Contract contract() {
    return costs().contract();
  }

  private Costs costs() {
    return RunSettings.of(spec.settings()).costs(spec.commission());
  }

  private Grouping byDataSet() {
    List<String> labels = new ArrayList<>();
    spec.data().forEach((role, name) -> labels.add("%s (%s)".formatted(name, role)));
    int[] sets = IntStream.range(0, log.trades().size()).map(log.trades()::data).toArray();
    return Grouping.of("data", "Data set", "By the data set that was traded.", labels, sets);
  }

  private Map<String, Object> analyzers() {
    return Analyzers.of(
        new AnalyzerInput(
            log.equity(),
            log.trades(),
            log.openTrades().size(),
            log.transactions(),
            panel.bars(0).timeframe(),
            bar -> panel.isNew(0, log.firstBar() + bar)));
  }

  private TradeRow row(Trade trade) {
    return new TradeRow(
        trade.id(),
        roles.get(trade.data()),
        lower(trade.direction()),
        trade.size(),
        trade.entryTime(),
        trade.entryBar(),
        trade.entryPrice(),
        trade.exitTime(),
        trade.exitBar(),
        trade.exitPrice(),
        trade.pnl(),
        trade.pnlNet(),
        trade.commission(),
        trade.interest(),
        trade.bars(),
        Double.isNaN(trade.returnFraction()) ? null : trade.returnFraction(),
        ambiguous.touch(trade));
  }

  private OpenTradeRow row(OpenTrade trade) {
    return new OpenTradeRow(
        roles.get(trade.data()),
        lower(trade.direction()),
        trade.size(),
        trade.entryTime(),
        trade.entryBar(),
        trade.entryPrice(),
        trade.commission(),
        trade.interest(),
        trade.lastPrice(),
        trade.pnl());
  }

  private LineColumn column(LineSnapshot line) {
    Bars bars = panel.bars(line.set());
    int first = bars.rowAtOrAfter(panel.time(log.firstBar()));
    return new LineColumn(
        line.name(),
        roles.get(line.set()),
        lower(line.pane()),
        line.byDataSet().rows(Math.min(first, bars.size()), bars.size()));
  }

  private static Column times(EquityCurve equity) {
    double[] times = new double[equity.size()];
    for (int bar = 0; bar < times.length; bar++) {
      times[bar] = equity.time(bar);
    }
    return Column.of(times);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
