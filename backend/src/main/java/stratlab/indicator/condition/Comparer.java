package stratlab.indicator.condition;

/**
 * Compares two arrays row by row into bits, 64 rows to a word. With the vector module of the JDK
 * ({@code --add-modules jdk.incubator.vector}) eight or more rows are compared at once; without it,
 * one by one. The bits are the same.
 */
public abstract class Comparer {
  private static final String MODULE = "jdk.incubator.vector";

  /** Returns the fastest way there is in this process. */
  public static Comparer fastest() {
    return ModuleLayer.boot().findModule(MODULE).isPresent()
        ? new VectorComparer()
        : new ScalarComparer();
  }

  /** Sets a bit for each row at which the first is above the second; NaN is above nothing. */
  public abstract void above(double[] one, double[] two, int words, long[] bits, int at);

  /** Sets a bit for each row at which the first is above or equal to the second. */
  public abstract void aboveOrEqual(double[] one, double[] two, int words, long[] bits, int at);
}
