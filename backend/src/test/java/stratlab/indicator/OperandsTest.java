package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import stratlab.indicator.Operands.Gap;
import stratlab.indicator.condition.Mask;
import stratlab.market.Panel;
import stratlab.testing.RandomWalkFixtures;

final class OperandsTest {
  private static Line close(long seed, int bars) {
    return new Feed(new Scope(new Columns(Panel.of(List.of(RandomWalkFixtures.of(seed, bars))))), 0)
        .close();
  }

  private static Operands sides(Condition condition) {
    return switch (condition.structure()) {
      case ConditionNode.Compared(Operands sides) -> sides;
      case ConditionNode.Crossed(Operands sides) -> sides;
      case ConditionNode.And _, ConditionNode.Or _, ConditionNode.Not _, ConditionNode.Whole _ ->
          throw new IllegalArgumentException(condition.name() + " compares no two sides");
    };
  }

  @Property(tries = 60)
  void theSmallestGapIsThatOfALookAtEveryBar(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Line close = close(seed, 1 + random.nextInt(3_000));
    Line average = close.sma(1 + random.nextInt(9));
    int size = close.column().size();
    int from = random.nextInt(size);
    int to = from + random.nextInt(size - from + 1);
    Gap slow = null;
    for (int bar = from; bar < to; bar++) {
      double one = close.column().at(bar);
      double two = average.column().at(bar);
      if (one <= two && (slow == null || two - one < slow.size())) {
        slow = new Gap(bar, one, two);
      }
    }
    assertThat(sides(close.above(average)).smallestGap(from, to))
        .isEqualTo(Optional.ofNullable(slow));
    assertThat(sides(close.crossesAbove(average)).smallestGap(from, to))
        .isEqualTo(Optional.ofNullable(slow));
  }

  @Test
  void whatHasNoValueHasNoGap() {
    Line close = close(1, 8);
    Operands sides = sides(close.sma(9).below(1e9));
    assertThat(sides.smallestGap(0, 8)).isEmpty();
    assertThat(sides.isKnown(0, 8)).isFalse();
    assertThat(sides(close.sma(8).below(1e9)).isKnown(0, 8)).isTrue();
  }

  @Test
  void theBitsOfAMaskAreItsBars() {
    Mask mask = close(3, 200).above(100).mask();
    for (int bar = 0; bar < mask.size(); bar++) {
      assertThat(mask.bits().get(bar)).isEqualTo(mask.at(bar));
    }
    assertThat(mask.bits().length()).isLessThanOrEqualTo(mask.size());
  }
}
