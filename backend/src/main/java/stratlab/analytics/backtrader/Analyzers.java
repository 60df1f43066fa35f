package stratlab.analytics.backtrader;

import java.util.Map;
import stratlab.analytics.Metrics;
import stratlab.analytics.series.CalendarPeriods;
import stratlab.analytics.series.TradeColumns;
import stratlab.analytics.statistics.ColumnBlock;
import stratlab.trading.EquityCurve;

/**
 * The figures of Backtrader's analyzers, under its names and with its conventions, which are not
 * those of {@link Metrics}: rates such as {@code drawdown} and {@code rnorm100} are percentages,
 * deviations divide by n, and Sharpe ratios charge a risk-free rate of 1 %.
 *
 * <p>They differ from Backtrader in four places. {@code annualreturn} follows the strategy's clock
 * also when the data sets have different dates. {@code sharpe_legacyannual} without a deviation is
 * null where Backtrader has nothing. The shortest trade may be one of 0 bars. The shortest of no
 * trades is null where Backtrader has the largest number there is.
 */
public final class Analyzers {
  private Analyzers() {}

  /** Returns the figures by analyzer, in a fixed order; a figure without a value is null. */
  public static Map<String, Object> of(AnalyzerInput input) {
    EquityCurve equity = input.equity();
    TradeColumns trades = TradeColumns.of(input.trades());
    CalendarPeriods days = CalendarPeriods.days(equity);
    CalendarPeriods months = days.months();
    CalendarPeriods years = months.years();
    DrawDownAnalyzer drawdown = new DrawDownAnalyzer();
    LeverageAnalyzer leverage = new LeverageAnalyzer(equity, input.firstMoves());
    ColumnBlock.readAll(equity.values(), drawdown, leverage);
    NamedFigures all = new NamedFigures();
    all.group("trade", TradeAnalyzer.of(trades, input.openTrades()));
    all.group("drawdown", drawdown.figures());
    all.group("timedrawdown_months", DrawDownAnalyzer.ofFirstBars(months));
    SharpeAnalyzer.addTo(
        all, days.returns(), days.weeks().returns(), months.returns(), years.returns());
    all.group("sqn", SqnAnalyzer.of(trades.net));
    addReturns(
        all, equity, CalendarPeriods.ofTimeframe(equity, days, input.timeframe()), days, months);
    addPeriods(all, months, years);
    all.group("transactions", TransactionAnalyzer.of(input.transactions()));
    all.group("leverage", leverage.figures());
    return all.toMap();
  }

  private static void addReturns(
      NamedFigures all,
      EquityCurve equity,
      CalendarPeriods own,
      CalendarPeriods days,
      CalendarPeriods months) {
    CalendarPeriods years = months.years();
    all.group("returns_default", ReturnsAnalyzer.of(equity, own).toMap());
    all.group("returns_days", ReturnsAnalyzer.of(equity, days).toMap());
    all.group("returns_years", ReturnsAnalyzer.of(equity, years).toMap());
    all.group("annualreturn", TimeReturnAnalyzer.annual(equity, years));
    all.group("calmar", CalmarAnalyzer.of(equity, months));
    all.group("vwr_default", VwrAnalyzer.of(equity, own));
    all.group("vwr_days", VwrAnalyzer.of(equity, days));
    all.group("vwr_months", VwrAnalyzer.of(equity, months));
  }

  private static void addPeriods(NamedFigures all, CalendarPeriods months, CalendarPeriods years) {
    double[] monthReturns = months.returns();
    double[] yearReturns = years.returns();
    all.group("timereturn_months", TimeReturnAnalyzer.months(months, monthReturns));
    all.group("timereturn_years", TimeReturnAnalyzer.years(years, yearReturns));
    all.group("periodstats_years", PeriodStatsAnalyzer.of(yearReturns));
    all.group("periodstats_months", PeriodStatsAnalyzer.of(monthReturns));
  }
}
