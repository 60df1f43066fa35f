package stratlab.job.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.job.queue.Job.State;

final class JobTest {
  private static final List<State> STATES =
      List.of(
          new State.Queued(),
          new State.Running(1),
          new State.Completed(1, 2, new Job.Outcome.Cells()),
          new State.Failed(1L, 2, "reason"),
          new State.Cancelled(null, 2, "reason"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # state   | may become                           | is final
          queued    | running,cancelled                    | false
          running   | queued,completed,failed,cancelled    | false
          completed | ''                                   | true
          failed    | ''                                   | true
          cancelled | ''                                   | true
          """)
  void whatMayFollow(String state, String next, boolean isFinal) {
    State from = STATES.stream().filter(each -> each.key().equals(state)).findFirst().orElseThrow();

    assertThat(STATES.stream().filter(from::mayBecome).map(State::key))
        .containsExactlyElementsOf(next.isEmpty() ? List.of() : List.of(next.split(",", -1)));
    assertThat(from.isFinal()).isEqualTo(isFinal);
  }
}
