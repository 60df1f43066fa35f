package stratlab.market;

import java.util.Arrays;
import java.util.Objects;

/** A column of doubles, one a row. Immutable; a slice shares the numbers of its parent. */
public final class Column {
  private static final int MOST_DECIMALS = 9;
  private static final int UNKNOWN = -2;

  /** What {@link #decimals()} answers when no power of ten up to 10⁹ makes every value whole. */
  public static final int NOT_DECIMAL = -1;

  private final double[] values;
  private final int offset;
  private final int size;
  private volatile int decimals = UNKNOWN;

  private Column(double[] values, int offset, int size) {
    this.values = values;
    this.offset = offset;
    this.size = size;
  }

  /** Takes the array over: the caller must not write to it afterwards. */
  public static Column of(double... values) {
    return new Column(values, 0, values.length);
  }

  /** Returns the number of rows. */
  public int size() {
    return size;
  }

  /** Returns the value of a row, from 0. */
  public double at(int row) {
    if (row < 0 || row >= size) {
      throw new IndexOutOfBoundsException("row " + row + " of a column with " + size + " rows");
    }
    return values[offset + row];
  }

  /** Returns rows {@code from} (included) to {@code to} (excluded); shares the numbers. */
  public Column rows(int from, int to) {
    if (from < 0 || to < from || to > size) {
      throw new IndexOutOfBoundsException(from + ".." + to + " of " + size + " rows");
    }
    return new Column(values, offset + from, to - from);
  }

  /** Returns a copy of the values, for callers that want to change them. */
  public double[] toArray() {
    return Arrays.copyOfRange(values, offset, offset + size);
  }

  /** Copies a stretch of rows, {@code from} the first of them, to the beginning of an array. */
  public void copy(int from, int rows, double[] into) {
    if (from < 0 || rows < 0 || from + rows > size) {
      throw new IndexOutOfBoundsException(rows + " rows from " + from + " of " + size);
    }
    System.arraycopy(values, offset + from, into, 0, rows);
  }

  /**
   * Writes {@code offset + factor * value} of rows {@code from} (included) to {@code to} (excluded)
   * into an array, from an index on.
   */
  public void scaled(
      int from, int to, double factor, double offset, double[] target, int targetFrom) {
    Objects.checkFromToIndex(from, to, size);
    for (int i = 0; i < to - from; i++) {
      target[targetFrom + i] = offset + factor * values[this.offset + from + i];
    }
  }

  /**
   * Returns the fewest decimals with which every value can be written exactly, 0 to 9, or {@link
   * #NOT_DECIMAL}. Prices from a file nearly always have few, and then sums over them can be made
   * of whole numbers, without rounding.
   */
  public int decimals() {
    int known = decimals;
    if (known == UNKNOWN) {
      known = countDecimals();
      decimals = known;
    }
    return known;
  }

  private int countDecimals() {
    int places = 0;
    double scale = 1;
    for (int row = 0; row < size; row++) {
      double value = values[offset + row];
      // A decimal number is read as the double nearest to k / 10^places, and so is this quotient.
      while (!(Math.abs(value * scale) < 0x1p53 && Math.rint(value * scale) / scale == value)) {
        if (++places > MOST_DECIMALS || !Double.isFinite(value)) {
          return NOT_DECIMAL;
        }
        scale *= 10;
      }
    }
    return places;
  }
}
