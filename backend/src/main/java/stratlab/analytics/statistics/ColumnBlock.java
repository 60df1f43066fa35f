package stratlab.analytics.statistics;

import stratlab.market.Column;

/**
 * A part of a column, short enough to stay in the processor's nearest memory while several readers
 * take it in. Its extremes let a reader pass over a part in which nothing happens to it.
 */
public final class ColumnBlock {
  /** The most values of a piece. */
  public static final int LENGTH = 2048;

  private final double[] values;
  private int first;
  private int count;

  /** NaN until they are asked for. */
  private double least;

  private double greatest;

  private ColumnBlock(int length) {
    this.values = new double[length];
  }

  /** Takes in the pieces of a column, in order. */
  public interface Reader {
    /**
     * Takes in the next piece.
     *
     * @param piece not to be kept
     */
    void read(ColumnBlock piece);
  }

  /** Reads a column once and hands each piece to all readers. */
  public static void readAll(Column column, Reader... readers) {
    ColumnBlock piece = new ColumnBlock(Math.min(LENGTH, column.size()));
    for (int first = 0; first < column.size(); first += LENGTH) {
      piece.move(column, first);
      for (Reader reader : readers) {
        reader.read(piece);
      }
    }
  }

  private void move(Column column, int to) {
    first = to;
    count = Math.min(LENGTH, column.size() - first);
    column.copy(first, count, values);
    least = Double.NaN;
    greatest = Double.NaN;
  }

  /** Returns the row of the first value. */
  public int first() {
    return first;
  }

  /** Returns the number of values. */
  public int count() {
    return count;
  }

  /** Returns the values from index 0; not to be written to. */
  public double[] values() {
    return values;
  }

  public double least() {
    if (Double.isNaN(least)) {
      least = ArrayKernels.least(values, count);
    }
    return least;
  }

  public double greatest() {
    if (Double.isNaN(greatest)) {
      greatest = ArrayKernels.greatest(values, count);
    }
    return greatest;
  }
}
