package stratlab.job.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

final class JobIdsTest {
  @Property(tries = 100)
  void idsAscendWhateverTheClockDoes(
      @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 9) Long> steps) {
    AtomicLong clock = new AtomicLong(1_700_000_000_000L);
    JobIds ids = new JobIds(() -> Instant.ofEpochMilli(clock.get()), new Random(1));

    List<String> made =
        steps.stream()
            .map(
                step -> {
                  clock.addAndGet(step - 4);
                  return ids.next();
                })
            .toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Property(tries = 1)
  void moreThanAMillisecondCanCountStillAscend() {
    JobIds ids = new JobIds(() -> Instant.ofEpochMilli(1_700_000_000_000L), new Random(1));

    assertThat(Stream.generate(ids::next).limit(10_000).toList())
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-.{12}"));
  }
}
