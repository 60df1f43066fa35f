package stratlab.indicator.condition;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Compares as many rows at once as the processor can. Loaded only where its module is there. */
final class VectorComparer extends Comparer {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int STEP = LANES.length();

  @Override
  public void above(double[] one, double[] two, int words, long[] bits, int at) {
    for (int row = 0; row < words << 6; row += Long.SIZE) {
      long set = 0;
      for (int lane = 0; lane < Long.SIZE; lane += STEP) {
        DoubleVector left = DoubleVector.fromArray(LANES, one, row + lane);
        DoubleVector right = DoubleVector.fromArray(LANES, two, row + lane);
        set |= left.compare(VectorOperators.GT, right).toLong() << lane;
      }
      bits[at + (row >>> 6)] = set;
    }
  }

  @Override
  public void aboveOrEqual(double[] one, double[] two, int words, long[] bits, int at) {
    for (int row = 0; row < words << 6; row += Long.SIZE) {
      long set = 0;
      for (int lane = 0; lane < Long.SIZE; lane += STEP) {
        DoubleVector left = DoubleVector.fromArray(LANES, one, row + lane);
        DoubleVector right = DoubleVector.fromArray(LANES, two, row + lane);
        set |= left.compare(VectorOperators.GE, right).toLong() << lane;
      }
      bits[at + (row >>> 6)] = set;
    }
  }
}
