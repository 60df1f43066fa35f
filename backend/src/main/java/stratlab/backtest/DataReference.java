package stratlab.backtest;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import stratlab.market.Bars;
import stratlab.market.Resampling;
import stratlab.market.Source;
import stratlab.market.Timeframe;

/**
 * What a role is given: a data set, {@code sp500-daily}, or longer bars made from one, {@code
 * sp500-daily@1w}. A data set whose own name reads so is meant as it stands.
 *
 * @param dataSet the name of the data set
 * @param timeframe the longer time frame; null for the bars as they are
 */
public record DataReference(String dataSet, @Nullable Timeframe timeframe) {
  private static final char SIGN = '@';

  /**
   * Reads a reference; whether the data set exists is not looked at.
   *
   * @param dataSets the names there are
   * @throws IllegalArgumentException when what follows the sign is no time frame
   */
  public static DataReference of(String text, Collection<String> dataSets) {
    int sign = text.lastIndexOf(SIGN);
    return sign < 1 || dataSets.contains(text)
        ? new DataReference(text, null)
        : new DataReference(text.substring(0, sign), Timeframe.parse(text.substring(sign + 1)));
  }

  /**
   * Returns what a panel takes for it.
   *
   * @param bars the data set or a stretch of it
   * @throws IllegalArgumentException when the time frame is not longer than that of the data set
   */
  public Source over(Bars bars) {
    return timeframe == null ? bars : Resampling.byOpen(bars, timeframe);
  }
}
