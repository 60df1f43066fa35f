package stratlab.market;

import static stratlab.bounds.Limits.LARGEST_PRICE;
import static stratlab.bounds.Limits.SMALLEST_PRICE;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The price bars of one instrument, oldest first, as columns. Immutable and shared between threads.
 *
 * <p>A bar's time is its open (UTC epoch milliseconds); times ascend strictly; low ≤ open, close ≤
 * high; volume ≥ 0. Every number is finite, and no larger than {@link
 * stratlab.bounds.Limits#LARGEST_PRICE}.
 */
public final class Bars implements Source {
  private final Instrument instrument;
  private final Timeframe timeframe;
  private final Times times;
  private final Column open;
  private final Column high;
  private final Column low;
  private final Column close;
  private final Column volume;
  private volatile @Nullable String hash;
  private volatile int decimals = -1;

  private Bars(Instrument instrument, Timeframe timeframe, Times times, Column[] ohlcv) {
    this.instrument = instrument;
    this.timeframe = timeframe;
    this.times = times;
    this.open = ohlcv[0];
    this.high = ohlcv[1];
    this.low = ohlcv[2];
    this.close = ohlcv[3];
    this.volume = ohlcv[4];
  }

  /** Returns itself. */
  @Override
  public Bars bars() {
    return this;
  }

  public Instrument instrument() {
    return instrument;
  }

  public Timeframe timeframe() {
    return timeframe;
  }

  /** Returns the number of bars. */
  public int size() {
    return close.size();
  }

  /** Returns when the bar of a row opened, UTC epoch milliseconds. */
  public long time(int row) {
    return times.at(row);
  }

  /** Returns when the bars opened, one time a row. */
  public Times times() {
    return times;
  }

  public Column open() {
    return open;
  }

  public Column high() {
    return high;
  }

  public Column low() {
    return low;
  }

  public Column close() {
    return close;
  }

  /** Returns the traded volume of each bar, in units of the instrument. */
  public Column volume() {
    return volume;
  }

  /**
   * Returns the first row whose bar opens at or after a time; {@link #size()} when there is none.
   */
  public int rowAtOrAfter(long time) {
    return times.firstAtOrAfter(time);
  }

  /** Returns rows {@code from} (included) to {@code to} (excluded), sharing all columns. */
  public Bars rows(int from, int to) {
    Column[] ohlcv = {
      open.rows(from, to),
      high.rows(from, to),
      low.rows(from, to),
      close.rows(from, to),
      volume.rows(from, to)
    };
    return new Bars(instrument, timeframe, times.slice(from, to), ohlcv);
  }

  /**
   * Returns the SHA-256 of the content in hexadecimal: time frame, times and the five columns. The
   * instrument's name is no part of it, and neither is the way in which a file spelled the numbers.
   */
  public String hash() {
    String known = hash;
    if (known == null) {
      known = digest();
      hash = known;
    }
    return known;
  }

  /**
   * Returns how many decimals its prices need, 0 to 18: the least number at which rounding changes
   * none of them by more than single precision would.
   */
  public int priceDecimals() {
    int known = decimals;
    if (known < 0) {
      known = PriceDecimals.of(open, high, low, close);
      decimals = known;
    }
    return known;
  }

  private String digest() {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
    sha.update(timeframe.toString().getBytes(StandardCharsets.US_ASCII));
    ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
    for (int row = 0; row < size(); row++) {
      if (chunk.remaining() < 6 * Long.BYTES) {
        sha.update(chunk.flip());
        chunk.clear();
      }
      chunk.putLong(times.at(row));
      chunk.putDouble(open.at(row)).putDouble(high.at(row)).putDouble(low.at(row));
      chunk.putDouble(close.at(row)).putDouble(volume.at(row));
    }
    sha.update(chunk.flip());
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Collects bars, oldest first, and checks each. Not for use by several threads. */
  public static final class Builder {
    private static final int FIRST_ROOM = 1024;

    private long[] times = new long[FIRST_ROOM];
    private final double[][] ohlcv = new double[5][FIRST_ROOM];
    private int size;

    /**
     * Adds the next bar.
     *
     * @throws IllegalArgumentException with a short reason when the bar contradicts itself or does
     *     not come after the one before it
     */
    public Builder add(
        long time, double open, double high, double low, double close, double volume) {
      check(time, open, high, low, close, volume);
      if (size == times.length) {
        resize(Math.max(2 * size, FIRST_ROOM));
      }
      times[size] = time;
      ohlcv[0][size] = open;
      ohlcv[1][size] = high;
      ohlcv[2][size] = low;
      ohlcv[3][size] = close;
      ohlcv[4][size] = volume;
      size++;
      return this;
    }

    /** Whatever is not a number fails each comparison. */
    private void check(
        long time, double open, double high, double low, double close, double volume) {
      boolean sound =
          low >= -LARGEST_PRICE
              && high <= LARGEST_PRICE
              && low <= Math.min(open, close)
              && Math.max(open, close) <= high
              && volume >= 0
              && volume <= LARGEST_PRICE
              && (low >= SMALLEST_PRICE || !BarFaults.isTiny(open, high, low, close));
      if (!sound) {
        throw new IllegalArgumentException(BarFaults.ofNumbers(open, high, low, close, volume));
      }
      if (size > 0 && time <= times[size - 1]) {
        throw new IllegalArgumentException(
            BarFaults.ofOrder(time, times[size - 1], times[0], size));
      }
    }

    /** Makes room for so many bars in all, so that adding them copies nothing. */
    public void expect(int bars) {
      if (bars > times.length) {
        resize(bars);
      }
    }

    private void resize(int room) {
      times = Arrays.copyOf(times, room);
      for (int column = 0; column < ohlcv.length; column++) {
        ohlcv[column] = Arrays.copyOf(ohlcv[column], room);
      }
    }

    /** Returns the number of bars added. */
    public int size() {
      return size;
    }

    /**
     * Makes the bars and finds their time frame from the commonest distance between them.
     *
     * @throws IllegalArgumentException with fewer than two bars
     */
    public Bars build(Instrument instrument) {
      return build(instrument, Timeframe.ofTimes(times, size));
    }

    /** Makes the bars, with a stated time frame. */
    public Bars build(Instrument instrument, Timeframe timeframe) {
      if (times.length - size > size / 4) {
        resize(size);
      }
      // Rows are only ever added behind those that are there, so the bars may share the arrays.
      Column[] columns = new Column[ohlcv.length];
      for (int column = 0; column < columns.length; column++) {
        columns[column] = Column.of(ohlcv[column]).rows(0, size);
      }
      return new Bars(instrument, timeframe, Times.of(times).slice(0, size), columns);
    }
  }
}
