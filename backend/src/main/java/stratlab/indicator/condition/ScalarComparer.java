package stratlab.indicator.condition;

/** Compares row by row. */
final class ScalarComparer extends Comparer {
  @Override
  public void above(double[] one, double[] two, int words, long[] bits, int at) {
    for (int word = 0; word < words; word++) {
      bits[at + word] = ColumnComparison.above(one, two, word << 6, (word + 1) << 6);
    }
  }

  @Override
  public void aboveOrEqual(double[] one, double[] two, int words, long[] bits, int at) {
    for (int word = 0; word < words; word++) {
      bits[at + word] = ColumnComparison.aboveOrEqual(one, two, word << 6, (word + 1) << 6);
    }
  }
}
