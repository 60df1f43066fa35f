package stratlab.indicator;

/**
 * Compares two arrays row by row into bits, 64 rows to a word. With the vector module of the JDK
 * ({@code --add-modules jdk.incubator.vector}) eight or more rows are compared at once; without it,
 * one by one. The bits are the same.
 */
abstract class Bits {
  private static final String MODULE = "jdk.incubator.vector";

  /** Returns the fastest way there is in this process. */
  static Bits fastest() {
    return ModuleLayer.boot().findModule(MODULE).isPresent() ? new VectorBits() : new PlainBits();
  }

  /** Sets a bit for each row at which the first is above the second; NaN is above nothing. */
  abstract void above(double[] one, double[] two, int words, long[] bits, int at);

  /** Sets a bit for each row at which the first is above or equal to the second. */
  abstract void aboveOrEqual(double[] one, double[] two, int words, long[] bits, int at);
}
