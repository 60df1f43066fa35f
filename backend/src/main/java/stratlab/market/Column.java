package stratlab.market;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of doubles, one a row. Immutable; a slice shares the numbers of its parent. */
public final class Column {
  private static final int MOST_DECIMALS = 9;
  private static final int UNKNOWN = -2;

  /** How many doubles a line of memory holds at least on today's processors. */
  private static final int ROWS_A_LINE = 8;

  /** Below it, whole numbers are doubles and their sums are exact. */
  private static final double EXACT = 0x1p53;

  /** What {@link #decimals()} answers when no power of ten up to 10⁹ makes every value whole. */
  public static final int NOT_DECIMAL = -1;

  private final double[] values;
  private final int offset;
  private final int size;

  /** The column that this one is a slice of. */
  private final @Nullable Column parent;

  private volatile int decimals = UNKNOWN;
  private volatile double largest = Double.NaN;
  private volatile @Nullable Totals totals;

  private Column(double[] values, int offset, int size, @Nullable Column parent) {
    this.values = values;
    this.offset = offset;
    this.size = size;
    this.parent = parent;
  }

  /** Takes the array over: the caller must not write to it afterwards. */
  public static Column of(double... values) {
    return new Column(values, 0, values.length, null);
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
    return new Column(values, offset + from, to - from, parent == null ? this : parent);
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
   * Reads through rows {@code from} (included) to {@code to} (excluded), up to the last there is,
   * so that they lie in the CPU cache when single ones of them are asked for: sequential reads are
   * much faster than random ones.
   *
   * @return a number of no meaning, for the caller to keep: what nobody uses is not read
   */
  public double fetch(int from, int to) {
    double sum = 0;
    int end = Math.min(to, size);
    for (int row = from; row < end; row += ROWS_A_LINE) {
      sum += values[offset + row];
    }
    return sum;
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

  /**
   * Returns how many rows from the first on can be added up without rounding: counted in the
   * smallest decimal of the rows so far, {@code times} the largest of them stays below 2⁵³. Rows
   * that follow do not change the answer for those before them.
   */
  public int exactRows(double times) {
    if ((parent != null && parent.isExact(times)) || isExact(times)) {
      return size;
    }
    int places = 0;
    double scale = 1;
    double top = 0;
    for (int row = 0; row < size; row++) {
      double value = values[offset + row];
      while (!isWhole(value, scale)) {
        if (++places > MOST_DECIMALS || !Double.isFinite(value)) {
          return row;
        }
        scale *= 10;
      }
      top = Math.max(top, Math.abs(value));
      if (!(top * scale * times < EXACT)) {
        return row;
      }
    }
    return size;
  }

  /**
   * Returns the running totals of the column, computed once and shared; null when its values are
   * not decimal or the total counted in the smallest decimal may reach 2⁵³.
   */
  public @Nullable Totals totals() {
    Totals known = totals;
    if (known == null) {
      Column all = parent;
      Totals whole = all == null ? null : all.totals();
      if (all != null && whole != null) {
        known = whole.from(offset - all.offset);
      } else if (isExact(size)) {
        known = Totals.of(values, offset, offset + size, unit());
      }
      totals = known;
    }
    return known;
  }

  /** Whether so many times the largest value, counted in the smallest decimal, is exact. */
  private boolean isExact(double times) {
    return decimals() != NOT_DECIMAL && largest() * unit() * times < EXACT;
  }

  private double unit() {
    return Math.pow(10, decimals());
  }

  private double largest() {
    double known = largest;
    if (Double.isNaN(known)) {
      known = 0;
      for (int row = offset; row < offset + size; row++) {
        known = Math.max(known, Math.abs(values[row]));
      }
      largest = known;
    }
    return known;
  }

  private int countDecimals() {
    int places = 0;
    double scale = 1;
    for (int row = 0; row < size; row++) {
      double value = values[offset + row];
      while (!isWhole(value, scale)) {
        if (++places > MOST_DECIMALS || !Double.isFinite(value)) {
          return NOT_DECIMAL;
        }
        scale *= 10;
      }
    }
    return places;
  }

  /** A decimal number is read as the double nearest to k / 10^places, and so is this quotient. */
  private static boolean isWhole(double value, double scale) {
    return Math.abs(value * scale) < EXACT && Math.rint(value * scale) / scale == value;
  }
}
