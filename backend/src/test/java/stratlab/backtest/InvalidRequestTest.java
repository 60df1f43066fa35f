package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import stratlab.bounds.Limits;

final class InvalidRequestTest {
  @Test
  void manyFaultsAreToldInPartAndCounted() {
    List<Fault> faults =
        new InvalidRequest(Collections.nCopies(60_000, new Fault("settings.x", "there is none")))
            .faults();

    assertThat(faults).hasSize(Limits.FAULTS + 1);
    assertThat(faults.getLast()).isEqualTo(new Fault("", "there are 59950 more faults"));
  }

  @Test
  void longFaultsAreShortenedAndTakeTheRoomOfManyShortOnes() {
    Fault fault = new Fault("f".repeat(900), "\u001b".repeat(100_000));
    InvalidRequest refused = new InvalidRequest(Collections.nCopies(100, fault));

    assertThat(refused.getMessage().length()).isLessThan(2 * Limits.FAULT_TEXT);
    assertThat(refused.faults().getFirst().field()).endsWith("… (900 characters)");
    assertThat(refused.faults().getLast().message()).endsWith("more faults");
  }
}
