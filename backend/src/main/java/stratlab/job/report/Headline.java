package stratlab.job.report;

import org.jspecify.annotations.Nullable;

/**
 * The few figures of a report that a list of jobs shows.
 *
 * @param totalReturn a fraction: 0.25 is 25 %
 * @param netProfit in money, after costs
 * @param sharpe null where it is undefined
 * @param maxDrawdown a fraction of the peak
 * @param trades closed trades
 * @param finalValue cash and positions at the end
 */
public record Headline(
    double totalReturn,
    double netProfit,
    @Nullable Double sharpe,
    double maxDrawdown,
    int trades,
    double finalValue) {}
