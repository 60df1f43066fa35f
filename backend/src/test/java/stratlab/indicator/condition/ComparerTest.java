package stratlab.indicator.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Comparing many rows at once gives the bits of comparing them one by one. */
final class ComparerTest {
  private static final int WORDS = 5;

  @Property(tries = 50)
  void bothWaysOfComparingGiveTheSameBits(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    double[] one = rows(new SplittableRandom(seed));
    double[] two = rows(new SplittableRandom(seed + 1));
    assertThat(all(new VectorComparer(), one, two)).isEqualTo(all(new ScalarComparer(), one, two));
  }

  private static double[] rows(SplittableRandom random) {
    double[] rows = new double[WORDS * Long.SIZE];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = random.nextInt(9) == 0 ? Double.NaN : random.nextInt(-3, 4) * 0.5;
    }
    return rows;
  }

  private static long[][] all(Comparer bits, double[] one, double[] two) {
    long[][] all = new long[2][WORDS];
    bits.above(one, two, WORDS, all[0], 0);
    bits.aboveOrEqual(one, two, WORDS, all[1], 0);
    return all;
  }

  @Test
  void theTestsRunWithTheVectorModule() {
    assertThat(Comparer.fastest()).isInstanceOf(VectorComparer.class);
  }
}
