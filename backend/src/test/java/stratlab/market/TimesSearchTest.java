package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A search that begins at a place against one over all times. */
final class TimesSearchTest {
  @Property
  void aSearchFromAPlaceFindsTheFirstThatIsNotBeforeIt(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 5) Integer> steps,
      @ForAll @IntRange(min = -1, max = 210) int time,
      @ForAll @IntRange(min = 0, max = 40) int anywhere) {
    long[] ascending = new long[steps.size()];
    long last = 0;
    for (int i = 0; i < ascending.length; i++) {
      last += steps.get(i);
      ascending[i] = last;
    }
    Times times = Times.of(ascending);
    int from = Math.min(anywhere, times.size());

    assertThat(times.firstAtOrAfter(time, from))
        .isEqualTo(Math.max(from, times.firstAtOrAfter(time)));
  }
}
