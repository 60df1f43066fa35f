package stratlab.backtest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.Metric;
import stratlab.analytics.breakdown.Breakdown;
import stratlab.analytics.evidence.Evidence;
import stratlab.analytics.series.Drawdown;
import stratlab.analytics.series.MonthlyReturns;
import stratlab.market.Column;

/**
 * The result of a run. Times are UTC epoch milliseconds, rates are fractions, money is in the
 * account's currency. Nothing in it depends on when or where it was made.
 *
 * @param id SHA-256 of all that decided the outcome
 * @param engine version of the engine and of the report
 * @param warnings what a reader should know first, in sentences
 * @param metrics the figures of this project, in display order
 * @param drawdowns the ten deepest, the deepest first
 * @param breakdowns of the closed trades, by one trait each
 * @param evidence how much the figures would scatter by chance
 * @param analyzers the figures of Backtrader's analyzers, by its names
 * @param funnel what became of the raw signals
 * @param lines the indicators the strategy looked at
 */
public record BacktestReport(
    String id,
    String engine,
    Request request,
    StrategyFacts strategy,
    List<DataFacts> data,
    Window window,
    List<String> warnings,
    List<Metric> metrics,
    List<MonthlyReturns> monthlyReturns,
    List<Drawdown> drawdowns,
    List<Breakdown> breakdowns,
    Evidence evidence,
    Map<String, Object> analyzers,
    Funnel funnel,
    List<TradeRow> trades,
    List<OpenTradeRow> openTrades,
    List<OrderRow> orders,
    Equity equity,
    List<LineColumn> lines) {

  /** What was asked for, with every default filled in. */
  public record Request(
      String strategy,
      Map<String, Object> params,
      Map<String, String> data,
      @Nullable String from,
      @Nullable String to,
      double cash,
      double commission,
      double size,
      Map<String, Object> settings) {}

  /**
   * The strategy that ran.
   *
   * @param digest SHA-256 of its code
   */
  public record StrategyFacts(String name, String title, String digest) {}

  /**
   * A data set that was used, or the longer bars made of it.
   *
   * @param name as it was asked for: {@code sp500-daily} or {@code sp500-daily@1w}
   * @param timeframe of the bars that the strategy saw
   * @param hash SHA-256 of the bars of the data set itself
   * @param bars how many there are of that time frame as a whole, from {@code from} to {@code to}
   * @param decimals how many the prices of the data set need
   */
  public record DataFacts(
      String role,
      String name,
      String symbol,
      String timeframe,
      String hash,
      int bars,
      long from,
      long to,
      int decimals) {}

  /**
   * What was simulated.
   *
   * @param from time of the first strategy bar
   * @param to time of the last strategy bar
   * @param bars strategy bars
   * @param warmUpBars bars of the window on which the strategy was not yet asked
   * @param firstDecision time of the first bar on which it was asked; null when it never was
   */
  public record Window(
      long from, long to, int bars, int warmUpBars, @Nullable Long firstDecision) {}

  /**
   * A closed trade.
   *
   * @param direction {@code long} or {@code short}
   * @param entryBar row of its data set, counted from the data set's first bar
   * @param pnlNet after commission and interest
   * @param interest paid for holding it
   * @param returnFraction net profit as a fraction of the value held; null when that is 0
   * @param ambiguous whether an exit was filled on a bar that reached another exit too, so that the
   *     bar cannot tell which came first
   */
  public record TradeRow(
      int id,
      String role,
      String direction,
      double size,
      long entryTime,
      int entryBar,
      double entryPrice,
      long exitTime,
      int exitBar,
      double exitPrice,
      double pnl,
      double pnlNet,
      double commission,
      double interest,
      int bars,
      @Nullable Double returnFraction,
      boolean ambiguous) {}

  /**
   * A position held at the end.
   *
   * @param interest counted into it so far, when parts of it were left
   * @param pnl at the last close, before the costs of leaving
   */
  public record OpenTradeRow(
      String role,
      String direction,
      double size,
      long entryTime,
      int entryBar,
      double entryPrice,
      double commission,
      double interest,
      double lastPrice,
      double pnl) {}

  /**
   * An order with its fate.
   *
   * @param side {@code buy} or {@code sell}
   * @param type {@code market}, {@code close}, {@code limit}, {@code stop}, {@code stop-limit},
   *     {@code stop-trail} or {@code stop-trail-limit}
   * @param size units, positive
   * @param trigger the price at which a stop becomes active; of a trailing one where it stood last
   * @param limit the price that a fill may not be worse than
   * @param validUntil the last moment at which it may fill; null for no end
   * @param oco the id of an order of which only one could fill; null for none
   * @param parent the id of the main order of its bracket; null for none
   * @param createdBar strategy bar, counted from the first of the window
   * @param status {@code submitted}, {@code accepted}, {@code partial}, {@code completed}, {@code
   *     canceled}, {@code expired}, {@code margin} or {@code rejected}
   * @param reason why it ended without all its units filled
   * @param filled units that were filled
   * @param fills how many executions that took
   * @param price mean price of the fills
   * @param ambiguous whether the bar of the fill reached another exit too, so that it cannot tell
   *     which came first
   */
  public record OrderRow(
      int id,
      String role,
      String side,
      String type,
      double size,
      @Nullable Double trigger,
      @Nullable Double limit,
      @Nullable Long validUntil,
      @Nullable Integer oco,
      @Nullable Integer parent,
      long createdTime,
      int createdBar,
      String status,
      @Nullable String reason,
      double filled,
      int fills,
      @Nullable Long fillTime,
      @Nullable Integer fillBar,
      @Nullable Double price,
      @Nullable Double commission,
      @Nullable Double slippage,
      boolean ambiguous) {}

  /** Account value and cash at the close of every strategy bar of the window. */
  public record Equity(Column time, Column value, Column cash) {}

  /**
   * An indicator.
   *
   * @param pane {@code price} or {@code own}
   * @param values one a bar of its data set inside the window; NaN, which is null on the wire,
   *     before the first value
   */
  public record LineColumn(String name, String role, String pane, Column values) {}
}
