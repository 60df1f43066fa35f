package stratlab.market.csv;

import java.util.Locale;
import stratlab.bounds.Limits;
import stratlab.market.Bars;

/** The memory that the bars of one file may take, looked at before it is taken. */
final class Room {
  private static final int BYTES_OF_A_BAR = 6 * Long.BYTES;

  private final long size;
  private final long memory;
  private long made;

  /**
   * Sets the bounds for a file.
   *
   * @param size of the file in bytes, about
   * @param memory of the process in bytes; half of it may be taken
   */
  Room(long size, long memory) {
    this.size = size;
    this.memory = memory;
  }

  /**
   * Makes room for the bars that are still to come, as far as can be told by those that were read.
   *
   * @param latest how many bars the latest stretch of the file had
   * @param read how many bytes they were read from
   * @throws CsvFault when they would take too much
   */
  void makeFor(String file, Bars.Builder bars, int latest, long read) {
    if (bars.size() + latest <= made || bars.size() == 0) {
      return;
    }
    double all = bars.size() * (double) Math.max(size, read) / read;
    // Some more, because lines differ in length: to be short would mean to copy all columns.
    double wanted = all + all / 8 + latest;
    if (wanted > Limits.BARS) {
      throw new CsvFault(
          file,
          String.format(
              Locale.ROOT,
              "is too large: it has about %,.0f bars, at most %,d are read; split it by time",
              all,
              Limits.BARS));
    }
    if (wanted * BYTES_OF_A_BAR > memory / 2.0) {
      throw new CsvFault(file, tooLarge(all));
    }
    made = (long) wanted;
    bars.expect((int) made);
  }

  private String tooLarge(double bars) {
    return String.format(
        Locale.ROOT,
        "is too large: its %,.0f bars or so take %,.0f MB, and one file may take half of the memory"
            + " of %,d MB that Java was given; give it more (-Xmx) or split the file by time",
        bars,
        bars * BYTES_OF_A_BAR / (1 << 20),
        memory >> 20);
  }
}
