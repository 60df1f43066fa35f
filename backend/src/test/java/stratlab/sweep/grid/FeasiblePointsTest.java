package stratlab.sweep.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.PointRule;
import stratlab.sweep.spec.Rule;

final class FeasiblePointsTest {
  private static final List<Axis> SMALL =
      List.of(axis("a", 4), axis("b", 3), axis("c", 5), axis("d", 2), axis("e", 3));

  private static Axis axis(String name, int values) {
    return new Axis(
        name,
        Axis.Kind.PARAM,
        LongStream.range(0, values).mapToObj(value -> (Object) value).toList());
  }

  private static FeasiblePoints places(List<Axis> axes, List<Rule> rules) {
    return FeasiblePoints.of(new Lattice(axes), rules, _ -> 1);
  }

  private static Rule rule(int code) {
    Rule.Relation relation = List.of(Rule.Relation.values()).get(code % 6);
    String left = "abcde".substring(code / 6 % 5, code / 6 % 5 + 1);
    String right = "abcdex".substring(code / 30 % 6, code / 30 % 6 + 1);
    return code < 180
        ? new Rule(left, relation, right, 0)
        : new Rule(left, relation, null, code % 4);
  }

  @Property(tries = 300)
  void placesCountedAndNumberedByPartsAreThoseThatAreAllowed(
      @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 300) Integer> codes) {
    List<Rule> rules = codes.stream().map(FeasiblePointsTest::rule).toList();
    FeasiblePoints allowed = places(SMALL, rules);
    long[] wanted = LongStream.range(0, allowed.lattice().size()).filter(allowed::allows).toArray();
    List<PointRule> open =
        rules.stream()
            .map(rule -> PointRule.of(rule, SMALL, _ -> 1))
            .filter(rule -> rule.last() >= 0)
            .toList();

    assertThat(allowed.count()).isEqualTo(wanted.length);
    assertThat(allowed.first())
        .isEqualTo(wanted.length == 0 ? OptionalLong.empty() : OptionalLong.of(wanted[0]));
    if (wanted.length > 0) {
      FeasibleParts parts = FeasibleParts.of(allowed.lattice(), open);
      assertThat(parts.numbered(LongStream.range(0, wanted.length).toArray())).isEqualTo(wanted);
    }
  }

  @Test
  void fewPlacesOfVeryManyAreCountedAndDrawn() {
    FeasiblePoints allowed =
        places(
            List.of(axis("cash", 5_000), axis("size", 5_000), axis("fast", 400), axis("slow", 400)),
            List.of(Rule.parse("cash = 1000"), Rule.parse("size = 7"), Rule.parse("fast < slow")));

    long[] drawn = allowed.draw(1000, new SeededRandom(1));

    assertThat(allowed.canBeRanked()).isFalse();
    assertThat(allowed.count()).isEqualTo(400 * 399 / 2);
    assertThat(drawn).hasSize(1000).doesNotHaveDuplicates().isSorted();
    assertThat(Arrays.stream(drawn).allMatch(allowed::allows)).isTrue();
    assertThat(allowed.draw(1000, new SeededRandom(1))).isEqualTo(drawn);
    assertThat(allowed.draw(1000, new SeededRandom(2))).isNotEqualTo(drawn);
  }

  @Test
  void allOfFewPlacesAreDrawnWhenAsManyAreAsked() {
    FeasiblePoints allowed =
        places(
            List.of(axis("cash", 10_000), axis("size", 10_000), axis("fast", 3)),
            List.of(Rule.parse("cash = 9999"), Rule.parse("size < 2")));

    assertThat(allowed.draw(6, new SeededRandom(1)))
        .containsExactly(
            299_970_000L, 299_970_001L, 299_970_002L, 299_970_003L, 299_970_004L, 299_970_005L);
  }

  @Test
  void aRuleThatNeverHoldsLeavesNothingOfAnyLattice() {
    FeasiblePoints allowed =
        places(
            List.of(axis("cash", 10_000), axis("size", 10_000)), List.of(Rule.parse("fixed > 5")));

    assertThat(allowed.count()).isZero();
    assertThat(allowed.first()).isEmpty();
    assertThat(allowed.canBeCounted()).isTrue();
  }
}
