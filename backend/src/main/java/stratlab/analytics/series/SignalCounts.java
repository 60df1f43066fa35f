package stratlab.analytics.series;

/**
 * What became of the raw signals of a run, in two numbers.
 *
 * @param raw how often the strategy wanted to enter, whether or not it could
 * @param filled how many of them an order was filled for
 */
public record SignalCounts(int raw, int filled) {}
