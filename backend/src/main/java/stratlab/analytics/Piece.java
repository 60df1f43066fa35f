package stratlab.analytics;

import stratlab.market.Column;

/**
 * A part of a column, short enough to stay in the processor's nearest memory while several readers
 * take it in. Its extremes let a reader pass over a part in which nothing happens to it.
 */
final class Piece {
  /** The most values of a piece. */
  static final int LENGTH = 2048;

  private final double[] values;
  private int first;
  private int count;

  /** NaN until they are asked for. */
  private double least;

  private double greatest;

  private Piece(int length) {
    this.values = new double[length];
  }

  /** Takes in the pieces of a column, in order. */
  interface Reader {
    /**
     * Takes in the next piece.
     *
     * @param piece not to be kept
     */
    void read(Piece piece);
  }

  /** Reads a column once and hands each piece to all readers. */
  static void readAll(Column column, Reader... readers) {
    Piece piece = new Piece(Math.min(LENGTH, column.size()));
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
  int first() {
    return first;
  }

  /** Returns the number of values. */
  int count() {
    return count;
  }

  /** Returns the values from index 0; not to be written to. */
  double[] values() {
    return values;
  }

  double least() {
    if (Double.isNaN(least)) {
      least = Lanes.least(values, count);
    }
    return least;
  }

  double greatest() {
    if (Double.isNaN(greatest)) {
      greatest = Lanes.greatest(values, count);
    }
    return greatest;
  }
}
