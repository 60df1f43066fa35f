package stratlab.indicator;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Compares as many rows at once as the processor can. Loaded only where its module is there. */
final class VectorBits extends Bits {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int STEP = LANES.length();

  @Override
  void above(double[] one, double[] two, int words, long[] bits, int at) {
    for (int word = 0; word < words; word++) {
      long set = 0;
      int row = word << 6;
      for (int lane = 0; lane < Long.SIZE; lane += STEP) {
        DoubleVector left = DoubleVector.fromArray(LANES, one, row + lane);
        DoubleVector right = DoubleVector.fromArray(LANES, two, row + lane);
        set |= left.compare(VectorOperators.GT, right).toLong() << lane;
      }
      bits[at + word] = set;
    }
  }

  @Override
  void aboveOrEqual(double[] one, double[] two, int words, long[] bits, int at) {
    for (int word = 0; word < words; word++) {
      long set = 0;
      int row = word << 6;
      for (int lane = 0; lane < Long.SIZE; lane += STEP) {
        DoubleVector left = DoubleVector.fromArray(LANES, one, row + lane);
        DoubleVector right = DoubleVector.fromArray(LANES, two, row + lane);
        set |= left.compare(VectorOperators.GE, right).toLong() << lane;
      }
      bits[at + word] = set;
    }
  }

  @Override
  void bothWays(double[] one, double[] two, int words, long[] above, long[] below) {
    for (int word = 0; word < words; word++) {
      long more = 0;
      long less = 0;
      int row = word << 6;
      for (int lane = 0; lane < Long.SIZE; lane += STEP) {
        DoubleVector left = DoubleVector.fromArray(LANES, one, row + lane);
        DoubleVector right = DoubleVector.fromArray(LANES, two, row + lane);
        more |= left.compare(VectorOperators.GT, right).toLong() << lane;
        less |= left.compare(VectorOperators.LT, right).toLong() << lane;
      }
      above[word] = more;
      below[word] = less;
    }
  }
}
