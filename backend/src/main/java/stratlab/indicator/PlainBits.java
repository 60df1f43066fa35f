package stratlab.indicator;

/** Compares row by row. */
final class PlainBits extends Bits {
  @Override
  void above(double[] one, double[] two, int words, long[] bits, int at) {
    for (int word = 0; word < words; word++) {
      bits[at + word] = Comparison.above(one, two, word << 6, (word + 1) << 6);
    }
  }

  @Override
  void aboveOrEqual(double[] one, double[] two, int words, long[] bits, int at) {
    for (int word = 0; word < words; word++) {
      bits[at + word] = Comparison.aboveOrEqual(one, two, word << 6, (word + 1) << 6);
    }
  }
}
