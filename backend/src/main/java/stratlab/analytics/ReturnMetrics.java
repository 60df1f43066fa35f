package stratlab.analytics;

import java.time.LocalDate;
import java.util.Arrays;
import stratlab.analytics.series.AccountExtremes;
import stratlab.analytics.series.CalendarPeriods;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Timeframe;
import stratlab.trading.EquityCurve;

/** What was earned, in all and by day, week, month and year. */
final class ReturnMetrics {
  static final String TOO_LONG = "the bars are longer than the period";

  static final String NO_BAR = "the first data set has no bar in the window";

  private final Measures measures;
  private final EquityCurve equity;
  private final DailyReturns daily;
  private final double dayLengths;

  private ReturnMetrics(Measures measures, MetricInput input, DailyReturns daily) {
    this.measures = measures;
    this.equity = input.equity();
    this.daily = daily;
    this.dayLengths =
        (double) input.traded().timeframe().nominalMillis() / Timeframe.days(1).nominalMillis();
  }

  static void addTo(
      Measures measures, MetricInput input, DailyReturns daily, AccountExtremes levels) {
    ReturnMetrics metrics = new ReturnMetrics(measures, input, daily);
    metrics.addTotals();
    metrics.addBenchmark(buyAndHold(input));
    metrics.addLevels(levels);
    CalendarPeriods months = daily.days().months();
    CalendarPeriods years = months.years();
    metrics.addPeriods("day", 1, daily.days());
    metrics.addPeriods("week", 7, daily.days().weeks());
    metrics.addPositive("week", 7, daily.days().weeks().returns());
    metrics.addPositive("quarter", 92, months.quarters().returns());
    metrics.addPeriods("month", 31, months);
    metrics.addPeriods("year", 366, years);
    metrics.addDays();
    metrics.addMonths(months);
    metrics.addRecent(months, years);
  }

  /** Adds what costs next to nothing. */
  static void addHeadlines(Measures measures, MetricInput input, DailyReturns daily) {
    new ReturnMetrics(measures, input, daily).addTotals();
  }

  private void addTotals() {
    measures.put("total_return", total());
    measures.put("net_profit", equity.end() - equity.start());
    measures.put("final_value", equity.end());
    measures.put("cagr", daily.compounded(compounded(1 / daily.years())));
    measures.put("start_value", equity.start());
  }

  private double total() {
    return equity.end() / equity.start() - 1;
  }

  private void addBenchmark(Figure buyAndHold) {
    measures.put("buy_and_hold_return", buyAndHold);
    measures.put(
        "active_return",
        buyAndHold.value() == null ? buyAndHold : Figure.of(total() - buyAndHold.value()));
  }

  private Figure compounded(double power) {
    return equity.end() > 0 && equity.start() > 0
        ? Figure.of(Math.pow(equity.end() / equity.start(), power) - 1)
        : Figure.none(DailyReturns.INSOLVENT);
  }

  /**
   * Buys at the first close of the window with all the money, commission included, and holds to the
   * last close.
   */
  static Figure buyAndHold(MetricInput input) {
    EquityCurve equity = input.equity();
    Bars traded = input.traded();
    int first = traded.rowAtOrAfter(equity.time(0));
    int last = traded.rowAtOrAfter(equity.time(equity.size() - 1) + 1) - 1;
    if (first > last) {
      return Figure.none(NO_BAR);
    }
    Column close = traded.close();
    if (!(close.at(first) > 0) || !(equity.start() > 0)) {
      return Figure.none("the first close is not above 0");
    }
    double units = input.costs().affordable(equity.start(), close.at(first));
    return units > 0
        ? Figure.of(
            units * input.costs().contract().multiplier() * close.at(last) / equity.start() - 1)
        : Figure.none("the money does not pay the commission of buying and holding");
  }

  private void addLevels(AccountExtremes levels) {
    measures.put("peak_value", levels.highest());
    measures.put("lowest_value", levels.lowest());
  }

  private void addPeriods(String name, int days, CalendarPeriods periods) {
    double[] returns = periods.returns();
    double best = Statistics.greatest(returns);
    double worst = Statistics.least(returns);
    boolean fits = dayLengths <= days;
    measures.put("best_" + name, fits ? solvent(best) : Figure.none(TOO_LONG));
    measures.put("worst_" + name, fits ? solvent(worst) : Figure.none(TOO_LONG));
    if (!name.equals("week")) {
      measures.put(
          "expected_" + name, fits ? compounded(1.0 / periods.size()) : Figure.none(TOO_LONG));
      addPositive(name, days, returns);
    }
  }

  private void addPositive(String name, int days, double[] returns) {
    boolean fits = dayLengths <= days;
    measures.put(
        "positive_" + name + "s", fits ? solvent(positive(returns)) : Figure.none(TOO_LONG));
  }

  private void addDays() {
    measures.put("mean_day", solvent(Statistics.mean(daily.returns())));
    measures.put("annualised_return", daily.compounded(compounded(daily.perYear() / daily.size())));
  }

  private void addMonths(CalendarPeriods months) {
    double[] returns = months.returns();
    double[] up = Arrays.stream(returns).filter(each -> each > 0).toArray();
    double[] down = Arrays.stream(returns).filter(each -> each < 0).toArray();
    measures.put("average_up_month", mean(up, "no month was above 0"));
    measures.put("average_down_month", mean(down, "no month was below 0"));
  }

  private Figure mean(double[] returns, String whenNone) {
    return returns.length == 0 ? Figure.none(whenNone) : solvent(Statistics.mean(returns));
  }

  private void addRecent(CalendarPeriods months, CalendarPeriods years) {
    measures.put("month_to_date", since(months.valueBefore(months.size() - 1)));
    measures.put("last_3_months", sinceMonths(3));
    measures.put("last_6_months", sinceMonths(6));
    measures.put("year_to_date", since(years.valueBefore(years.size() - 1)));
    measures.put("last_1_year", sinceMonths(12));
    measures.put("last_3_years", sinceMonths(36));
    measures.put("last_5_years", sinceMonths(60));
  }

  private Figure sinceMonths(int months) {
    CalendarPeriods days = daily.days();
    LocalDate last = LocalDate.ofEpochDay(days.firstDay(days.size() - 1));
    long base = last.minusMonths(months).toEpochDay();
    for (int day = days.size() - 1; day >= 0; day--) {
      if (days.firstDay(day) <= base) {
        return since(daily.values()[day]);
      }
    }
    return Figure.none("the window is shorter");
  }

  private Figure since(double value) {
    return value > 0 ? Figure.of(equity.end() / value - 1) : Figure.none(DailyReturns.INSOLVENT);
  }

  private Figure solvent(double value) {
    return daily.solvent() ? Figure.of(value) : Figure.none(DailyReturns.INSOLVENT);
  }

  private static double positive(double[] returns) {
    int count = 0;
    for (double each : returns) {
      count += each > 0 ? 1 : 0;
    }
    return (double) count / returns.length;
  }
}
