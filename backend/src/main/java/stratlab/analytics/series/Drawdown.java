package stratlab.analytics.series;

import org.jspecify.annotations.Nullable;

/**
 * A fall below a peak of the equity curve. Times are UTC epoch milliseconds, days are calendar days
 * and may have a fraction, bars are strategy bars.
 *
 * @param peakTime the last bar at the peak; the first bar when the peak is the start
 * @param troughTime the bar with the least value
 * @param recoveryTime the first bar at or above the peak; null when it was not reached again
 * @param depth a fraction of the peak, above 0
 * @param money the peak less the trough
 * @param days from the peak to the recovery or the end
 * @param daysDown from the peak to the trough
 * @param daysToRecover from the trough to the recovery; null when there was none
 * @param barsDown from the peak to the trough; a peak that is the start has its place at the first
 *     bar
 * @param barsToRecover from the trough to the recovery; null when there was none
 */
public record Drawdown(
    long peakTime,
    long troughTime,
    @Nullable Long recoveryTime,
    double depth,
    double money,
    double days,
    double daysDown,
    @Nullable Double daysToRecover,
    int barsDown,
    @Nullable Integer barsToRecover) {}
