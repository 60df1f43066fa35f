package stratlab.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stratlab.analytics.MetricDefinition.Better;
import stratlab.analytics.MetricDefinition.Group;
import stratlab.analytics.MetricDefinition.Sampling;
import stratlab.analytics.MetricDefinition.Unit;

/**
 * Every metric, in the order of display: the one list that says what a key means.
 *
 * <p>In the formulas E0 and E1 are the account's value at the start and at the end, Y the years of
 * the window (calendar days / 365.25), r the daily returns, b those of buying and holding, n their
 * number, A the trading days of a year, sd the standard deviation with divisor n - 1 and dd the
 * drawdown after a bar. The risk-free rate is 0. Profits are after costs.
 *
 * <p>The columns of the table are the components of {@link MetricDefinition} in their order: key,
 * label, group, unit, which way is better, sampling, formula. {@link Metrics} must put every key.
 */
public final class MetricCatalog {
  private static final String TABLE =
      """
      total_return            | Total return              | return | fraction | higher  | window   | E1 / E0 - 1
      net_profit              | Net profit                | return | money    | higher  | window   | E1 - E0, open positions at the last close
      final_value             | Final value               | return | money    | higher  | window   | E1
      cagr                    | Yearly growth (CAGR)      | return | fraction | higher  | window   | (E1 / E0)^(1 / Y) - 1
      buy_and_hold_return     | Buy and hold              | return | fraction | neither | window   | units * last close / E0 - 1, units those that E0 buys at the first close of the first data set, commission paid
      active_return           | Over buy and hold         | return | fraction | higher  | window   | total return - buy and hold
      start_value             | Start value               | return | money    | neither | window   | E0
      peak_value              | Highest value             | return | money    | higher  | bar      | greatest value after a bar
      lowest_value            | Lowest value              | return | money    | higher  | bar      | least value after a bar
      mean_day                | Mean day                  | return | fraction | higher  | day      | mean(r)
      expected_day            | Expected day              | return | fraction | higher  | day      | (E1 / E0)^(1 / days) - 1
      expected_month          | Expected month            | return | fraction | higher  | calendar | (E1 / E0)^(1 / months) - 1, incomplete months counted in full
      expected_year           | Expected year             | return | fraction | higher  | calendar | (E1 / E0)^(1 / years) - 1, incomplete years counted in full
      annualised_return       | Annualised return         | return | fraction | higher  | day      | (product of 1 + r)^(A / n) - 1
      best_day                | Best day                  | return | fraction | higher  | day      | max(r)
      worst_day               | Worst day                 | return | fraction | higher  | day      | min(r)
      best_week               | Best week                 | return | fraction | higher  | calendar | greatest return of an ISO week
      worst_week              | Worst week                | return | fraction | higher  | calendar | least return of an ISO week
      best_month              | Best month                | return | fraction | higher  | calendar | greatest return of a month
      worst_month             | Worst month               | return | fraction | higher  | calendar | least return of a month
      best_year               | Best year                 | return | fraction | higher  | calendar | greatest return of a year
      worst_year              | Worst year                | return | fraction | higher  | calendar | least return of a year
      positive_days           | Positive days             | return | fraction | higher  | day      | days with r > 0 / days
      positive_weeks          | Positive weeks            | return | fraction | higher  | calendar | ISO weeks with a return > 0 / weeks
      positive_months         | Positive months           | return | fraction | higher  | calendar | months with a return > 0 / months
      positive_quarters       | Positive quarters         | return | fraction | higher  | calendar | quarters with a return > 0 / quarters
      positive_years          | Positive years            | return | fraction | higher  | calendar | years with a return > 0 / years
      average_up_month        | Average up month          | return | fraction | higher  | calendar | mean return of the months above 0
      average_down_month      | Average down month        | return | fraction | higher  | calendar | mean return of the months below 0
      month_to_date           | Month to date             | return | fraction | higher  | day      | E1 / value at the end of the month before - 1
      last_3_months           | Last 3 months             | return | fraction | higher  | day      | E1 / value 3 months before the last day - 1
      last_6_months           | Last 6 months             | return | fraction | higher  | day      | E1 / value 6 months before the last day - 1
      year_to_date            | Year to date              | return | fraction | higher  | day      | E1 / value at the end of the year before - 1
      last_1_year             | Last year                 | return | fraction | higher  | day      | E1 / value 12 months before the last day - 1
      last_3_years            | Last 3 years              | return | fraction | higher  | day      | E1 / value 36 months before the last day - 1
      last_5_years            | Last 5 years              | return | fraction | higher  | day      | E1 / value 60 months before the last day - 1
      volatility              | Volatility                | risk   | fraction | lower   | day      | sd(r) * sqrt(A)
      max_drawdown            | Maximum drawdown          | risk   | fraction | lower   | bar      | max((peak - value) / peak), peak = highest value so far
      max_drawdown_money      | Maximum drawdown (money)  | risk   | money    | lower   | bar      | max(peak - value)
      longest_drawdown_days   | Longest drawdown          | risk   | days     | lower   | bar      | most calendar days from a peak until it is reached again, or the end
      max_drawdown_days_down  | Maximum drawdown, down    | risk   | days     | lower   | bar      | calendar days from the peak of the maximum drawdown to its trough
      max_drawdown_days_to_recover | Maximum drawdown, up      | risk   | days     | lower   | bar      | calendar days from its trough until the peak is reached again
      average_drawdown        | Average drawdown          | risk   | fraction | lower   | bar      | mean depth of all drawdowns
      average_drawdown_days   | Average drawdown length   | risk   | days     | lower   | bar      | mean length of all drawdowns
      drawdowns               | Drawdowns                 | risk   | count    | lower   | bar      | times the value fell below its peak
      current_drawdown        | Drawdown at the end       | risk   | fraction | lower   | bar      | (peak - E1) / peak
      time_under_water        | Time under water          | risk   | fraction | lower   | bar      | bars below the peak / bars
      closed_trade_drawdown   | Closed-trade drawdown     | risk   | fraction | lower   | trade    | maximum drawdown of E0 + profits of the closed trades in turn
      ulcer_index             | Ulcer index               | risk   | fraction | lower   | bar      | sqrt(mean(dd^2))
      max_run_up              | Maximum run-up            | risk   | fraction | higher  | bar      | max((value - low) / low), low = lowest value so far
      downside_deviation      | Downside deviation        | risk   | fraction | lower   | day      | sqrt(sum(min(r, 0)^2) / n) * sqrt(A), n counts all days
      skew                    | Skew                      | risk   | ratio    | higher  | day      | m3 / m2^1.5, central moments of r
      excess_kurtosis         | Excess kurtosis           | risk   | ratio    | lower   | day      | m4 / m2^2 - 3
      var_95                  | Value at risk 95 %        | risk   | fraction | lower   | day      | - 5 % quantile of r
      var_99                  | Value at risk 99 %        | risk   | fraction | lower   | day      | - 1 % quantile of r
      var_95_normal           | Normal value at risk 95 % | risk   | fraction | lower   | day      | 1.645 sd(r) - mean(r)
      var_99_normal           | Normal value at risk 99 % | risk   | fraction | lower   | day      | 2.326 sd(r) - mean(r)
      cvar_95                 | Expected shortfall 95 %   | risk   | fraction | lower   | day      | - mean of r at or below its 5 % quantile
      cvar_99                 | Expected shortfall 99 %   | risk   | fraction | lower   | day      | - mean of r at or below its 1 % quantile
      tail_ratio              | Tail ratio                | risk   | ratio    | higher  | day      | abs(95 % quantile of r) / abs(5 % quantile)
      autocorrelation         | Autocorrelation           | risk   | ratio    | neither | day      | correlation of r with r of the day before
      max_leverage            | Greatest leverage         | risk   | ratio    | neither | bar      | max(abs(value - cash) / value)
      sharpe                  | Sharpe ratio              | ratio  | ratio    | higher  | day      | mean(r) / sd(r) * sqrt(A)
      sortino                 | Sortino ratio             | ratio  | ratio    | higher  | day      | mean(r) * A / downside deviation
      calmar                  | Calmar ratio              | ratio  | ratio    | higher  | window   | CAGR / maximum drawdown
      sqn                     | System quality (SQN)      | ratio  | ratio    | higher  | trade    | sqrt(trades) * mean(profit) / deviation of profit with divisor n, as Backtrader
      profit_factor           | Profit factor             | ratio  | ratio    | higher  | trade    | gross profit / abs(gross loss)
      payoff_ratio            | Payoff ratio              | ratio  | ratio    | higher  | trade    | average win / abs(average loss)
      recovery_factor         | Recovery factor           | ratio  | ratio    | higher  | window   | total return / maximum drawdown
      smart_sharpe            | Smart Sharpe ratio        | ratio  | ratio    | higher  | day      | Sharpe / sqrt(1 + 2 sum over k of (n - k) / n * abs(autocorrelation)^k)
      sortino_over_root_2     | Sortino / sqrt(2)         | ratio  | ratio    | higher  | day      | Sortino / sqrt(2), to be compared with Sharpe
      omega                   | Omega ratio               | ratio  | ratio    | higher  | day      | sum(max(r, 0)) / sum(max(-r, 0))
      gain_to_pain            | Gain to pain              | ratio  | ratio    | higher  | day      | sum(r) / abs(sum of r below 0)
      best_days_share         | Share of the best days    | ratio  | fraction | lower   | day      | value gained on the best 1 % of the days, at least one / (E1 - E0)
      outlier_win_ratio       | Outlier win ratio         | ratio  | ratio    | neither | day      | 99 % quantile of r / mean of r above 0
      outlier_loss_ratio      | Outlier loss ratio        | ratio  | ratio    | lower   | day      | 1 % quantile of r / mean of r below 0
      serenity                | Serenity index            | ratio  | ratio    | higher  | day      | sum(r) / (u p): u = sqrt(mean(d^2)), p = mean of the d at or above their 95 % quantile / sd(r), d = drawdown at the end of a day
      vwr                     | Variability-weighted return | ratio  | fraction | higher  | day      | annualised return * (1 - (sd(s) / 2)^0.2), s = value / (E0 (E1 / E0)^(day / n)) - 1
      martin                  | Martin ratio (UPI)        | ratio  | ratio    | higher  | window   | CAGR / ulcer index
      common_sense_ratio      | Common-sense ratio        | ratio  | ratio    | higher  | trade    | profit factor * tail ratio
      cpc_index               | CPC index                 | ratio  | ratio    | higher  | trade    | profit factor * win rate * payoff ratio
      kelly                   | Kelly share               | ratio  | fraction | higher  | trade    | win rate - (1 - win rate) / payoff ratio
      risk_of_ruin            | Risk of ruin              | ratio  | fraction | lower   | trade    | exp(-2 mean(profit) E0 / sd(profit)^2), 1 when the mean is not above 0: the chance that trades like these ever lose E0
      sqn_100                 | SQN at 100 trades         | ratio  | ratio    | higher  | trade    | SQN with sqrt(min(trades, 100))
      stability               | Stability                 | ratio  | ratio    | higher  | day      | R squared of a line through the logarithm of the daily values
      probabilistic_sharpe    | Sharpe above 0            | ratio  | fraction | higher  | day      | normal cdf of S sqrt(n - 1) / sqrt(1 - skew S + (kurtosis - 1) / 4 S^2), S = mean(r) / sd(r)
      minimum_track_record    | Minimum track record      | ratio  | count    | lower   | day      | days until the Sharpe ratio is above 0 with 95 % confidence
      alpha                   | Alpha                     | ratio  | fraction | higher  | day      | (mean(r) - beta * mean(b)) * A
      beta                    | Beta                      | ratio  | ratio    | neither | day      | covariance(r, b) / variance(b)
      correlation             | Correlation               | ratio  | ratio    | neither | day      | correlation of r and b
      r_squared               | R squared                 | ratio  | ratio    | neither | day      | correlation^2
      tracking_error          | Tracking error            | ratio  | fraction | neither | day      | sd(r - b) * sqrt(A)
      information_ratio       | Information ratio         | ratio  | ratio    | higher  | day      | mean(r - b) / sd(r - b) * sqrt(A)
      treynor                 | Treynor ratio             | ratio  | ratio    | higher  | day      | mean(r) * A / beta
      up_capture              | Up capture                | ratio  | ratio    | higher  | day      | mean(r) / mean(b) over the days with b > 0
      down_capture            | Down capture              | ratio  | ratio    | lower   | day      | mean(r) / mean(b) over the days with b < 0
      active_sharpe           | Sharpe over buy and hold  | ratio  | ratio    | higher  | day      | Sharpe - Sharpe of buy and hold
      benchmark_cagr          | Buy and hold: growth      | ratio  | fraction | neither | window   | (1 + buy and hold)^(1 / Y) - 1
      benchmark_volatility    | Buy and hold: volatility  | ratio  | fraction | neither | day      | sd(b) * sqrt(A)
      benchmark_sharpe        | Buy and hold: Sharpe      | ratio  | ratio    | neither | day      | mean(b) / sd(b) * sqrt(A)
      benchmark_max_drawdown  | Buy and hold: drawdown    | ratio  | fraction | neither | bar      | max((peak - close) / peak), first data set, every bar of the window
      trades                  | Closed trades             | trades | count    | neither | trade    | number of round trips
      win_rate                | Win rate                  | trades | fraction | higher  | trade    | trades with a profit >= 0 / trades
      average_trade           | Average trade             | trades | money    | higher  | trade    | mean(profit)
      exposure                | Time in the market        | trades | fraction | neither | bar      | bars that end with a position / bars
      open_trades             | Open trades               | trades | count    | neither | window   | positions held at the end
      winning_trades          | Winning trades            | trades | count    | higher  | trade    | trades with a profit >= 0
      losing_trades           | Losing trades             | trades | count    | lower   | trade    | trades with a profit < 0
      break_even_trades       | Break-even trades         | trades | count    | neither | trade    | trades with a profit of exactly 0, among the winning ones
      median_trade            | Median trade              | trades | money    | higher  | trade    | median(profit)
      average_trade_return    | Average trade return      | trades | fraction | higher  | trade    | mean(profit / (size * entry price))
      expectancy_r            | Expectancy                | trades | ratio    | higher  | trade    | mean(profit) / abs(average loss)
      gross_profit            | Gross profit              | trades | money    | higher  | trade    | sum of the profits >= 0
      gross_loss              | Gross loss                | trades | money    | higher  | trade    | sum of the profits < 0
      average_win             | Average win               | trades | money    | higher  | trade    | gross profit / winning trades
      average_loss            | Average loss              | trades | money    | higher  | trade    | gross loss / losing trades
      median_win              | Median win                | trades | money    | higher  | trade    | median of the profits >= 0
      median_loss             | Median loss               | trades | money    | higher  | trade    | median of the profits < 0
      largest_win             | Largest win               | trades | money    | higher  | trade    | greatest profit
      largest_loss            | Largest loss              | trades | money    | higher  | trade    | least profit
      longest_winning_streak  | Longest winning streak    | trades | count    | higher  | trade    | winning trades in a row, by time of closing
      longest_losing_streak   | Longest losing streak     | trades | count    | lower   | trade    | losing trades in a row, by time of closing
      current_streak          | Streak at the end         | trades | count    | higher  | trade    | trades of the last outcome in a row, negative when lost
      average_bars            | Average length            | trades | bars     | neither | trade    | mean(exit bar - entry bar)
      median_bars             | Median length             | trades | bars     | neither | trade    | median(exit bar - entry bar)
      shortest_bars           | Shortest trade            | trades | bars     | neither | trade    | min(exit bar - entry bar)
      longest_bars            | Longest trade             | trades | bars     | neither | trade    | max(exit bar - entry bar)
      average_bars_won        | Average length, won       | trades | bars     | neither | trade    | mean(exit bar - entry bar) of the winning trades
      median_bars_won         | Median length, won        | trades | bars     | neither | trade    | median(exit bar - entry bar) of the winning trades
      shortest_bars_won       | Shortest trade, won       | trades | bars     | neither | trade    | min(exit bar - entry bar) of the winning trades
      longest_bars_won        | Longest trade, won        | trades | bars     | neither | trade    | max(exit bar - entry bar) of the winning trades
      average_bars_lost       | Average length, lost      | trades | bars     | neither | trade    | mean(exit bar - entry bar) of the losing trades
      median_bars_lost        | Median length, lost       | trades | bars     | neither | trade    | median(exit bar - entry bar) of the losing trades
      shortest_bars_lost      | Shortest trade, lost      | trades | bars     | neither | trade    | min(exit bar - entry bar) of the losing trades
      longest_bars_lost       | Longest trade, lost       | trades | bars     | neither | trade    | max(exit bar - entry bar) of the losing trades
      average_days            | Average time held         | trades | days     | neither | trade    | mean(exit time - entry time)
      median_days             | Median time held          | trades | days     | neither | trade    | median(exit time - entry time)
      shortest_days           | Shortest time held        | trades | days     | neither | trade    | min(exit time - entry time)
      longest_days            | Longest time held         | trades | days     | neither | trade    | max(exit time - entry time)
      average_days_won        | Average time held, won    | trades | days     | neither | trade    | mean(exit time - entry time) of the winning trades
      median_days_won         | Median time held, won     | trades | days     | neither | trade    | median(exit time - entry time) of the winning trades
      shortest_days_won       | Shortest time held, won   | trades | days     | neither | trade    | min(exit time - entry time) of the winning trades
      longest_days_won        | Longest time held, won    | trades | days     | neither | trade    | max(exit time - entry time) of the winning trades
      average_days_lost       | Average time held, lost   | trades | days     | neither | trade    | mean(exit time - entry time) of the losing trades
      median_days_lost        | Median time held, lost    | trades | days     | neither | trade    | median(exit time - entry time) of the losing trades
      shortest_days_lost      | Shortest time held, lost  | trades | days     | neither | trade    | min(exit time - entry time) of the losing trades
      longest_days_lost       | Longest time held, lost   | trades | days     | neither | trade    | max(exit time - entry time) of the losing trades
      trades_per_day          | Trades a day              | trades | ratio    | neither | trade    | trades / days with a bar
      trades_per_week         | Trades a week             | trades | ratio    | neither | trade    | trades / (365.25 / 7 Y)
      trades_per_month        | Trades a month            | trades | ratio    | neither | trade    | trades / (12 Y)
      best_five_share         | Share of the best five    | trades | fraction | lower   | trade    | profit of the five best trades / profit of all
      t_statistic             | t of the average trade    | trades | ratio    | higher  | trade    | mean(profit) / (sd(profit) / sqrt(trades))
      p_value                 | Chance of such a t        | trades | fraction | lower   | trade    | share of Student's distribution with trades - 1 degrees above t
      average_adverse         | Average adverse move      | trades | money    | lower   | trade    | mean of the largest loss while held (MAE): bars of the entry up to, not with, the exit, and the exit; before costs
      largest_adverse         | Largest adverse move      | trades | money    | lower   | trade    | greatest of the largest loss while held (MAE): bars of the entry up to, not with, the exit, and the exit; before costs
      average_adverse_share   | Average adverse move (share) | trades | fraction | lower   | trade    | mean of the greatest move against the trade / entry price
      largest_adverse_share   | Largest adverse move (share) | trades | fraction | lower   | trade    | greatest of the greatest move against the trade / entry price
      average_favourable      | Average favourable move   | trades | money    | higher  | trade    | mean of the largest profit while held (MFE), before costs
      largest_favourable      | Largest favourable move   | trades | money    | higher  | trade    | greatest of the largest profit while held (MFE), before costs
      average_favourable_share | Average favourable move (share) | trades | fraction | higher  | trade    | mean of the greatest move in favour of the trade / entry price
      largest_favourable_share | Largest favourable move (share) | trades | fraction | higher  | trade    | greatest of the greatest move in favour of the trade / entry price
      average_given_back      | Average given back        | trades | money    | lower   | trade    | mean of the largest profit while held - profit before costs (end-trade drawdown)
      largest_given_back      | Largest given back        | trades | money    | lower   | trade    | greatest of the largest profit while held - profit before costs (end-trade drawdown)
      orders                  | Orders                    | trades | count    | neither | order    | all that were sent
      completed_orders        | Completed orders          | trades | count    | neither | order    | filled whole
      margin_orders           | Orders short of money     | trades | count    | lower   | order    | refused or cut short because the account could not pay
      rejected_orders         | Rejected orders           | trades | count    | lower   | order    | refused with the order they depended on
      expired_orders          | Expired orders            | trades | count    | neither | order    | their validity ran out
      canceled_orders         | Cancelled orders          | trades | count    | neither | order    | taken back, or with an order they were linked to
      waiting_orders          | Orders left at the end    | trades | count    | neither | order    | neither filled whole nor ended otherwise
      fills                   | Fills                     | trades | count    | neither | order    | executions, parts counted one by one
      ambiguous_fills         | Ambiguous fills           | trades | fraction | lower   | order    | fills of which the bar cannot tell whether they or a rival came first / fills
      signals                 | Raw signals               | trades | count    | neither | bar      | bars on which the plan wanted to enter, or orders by which a trader did
      signals_used            | Signals used              | trades | fraction | neither | bar      | raw signals whose order was filled / raw signals
      commission_paid         | Commission paid           | costs  | money    | lower   | trade    | commission of all trades, open ones included
      commission_share        | Commission of gross       | costs  | fraction | lower   | trade    | commission of the closed trades / sum of their profits before costs that are above 0
      average_commission      | Commission a trade        | costs  | money    | lower   | trade    | commission of the closed trades / trades
      slippage_paid           | Slippage paid             | costs  | money    | lower   | order    | sum(by how much slippage made the price of a fill worse * units * multiplier)
      slippage_share          | Slippage of gross         | costs  | fraction | lower   | order    | slippage paid / sum of the closed trades' profits before costs that are above 0
      interest_paid           | Interest paid             | costs  | money    | lower   | bar      | interest for positions held over days, that of open trades included
      interest_share          | Interest of gross         | costs  | fraction | lower   | bar      | interest paid / sum of the closed trades' profits before costs that are above 0
      traded_value            | Value traded              | costs  | money    | neither | trade    | sum(size * (entry price + exit price)), open trades by their entry
      traded_units            | Units traded              | costs  | ratio    | neither | trade    | sum(2 * size), open trades by their entry
      max_position            | Largest position          | costs  | ratio    | neither | trade    | greatest size, in units
      max_position_value      | Largest position (value)  | costs  | money    | neither | trade    | greatest size * entry price
      turnover                | Yearly turnover           | costs  | ratio    | neither | trade    | value traded / mean value after a bar / Y
      """;

  private static final List<MetricDefinition> ALL = read();

  private MetricCatalog() {}

  /** Returns every metric in the order of display. */
  public static List<MetricDefinition> list() {
    return ALL;
  }

  private static List<MetricDefinition> read() {
    List<MetricDefinition> all = new ArrayList<>();
    for (String line : TABLE.lines().toList()) {
      String[] cells = line.split(" *\\| *", -1);
      all.add(
          new MetricDefinition(
              cells[0],
              cells[1],
              Group.valueOf(upper(cells[2])),
              Unit.valueOf(upper(cells[3])),
              Better.valueOf(upper(cells[4])),
              Sampling.valueOf(upper(cells[5])),
              cells[6]));
    }
    return List.copyOf(all);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
