package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class WorkerTest {
  private static final Worker SELF = Worker.current();

  @Test
  void itIsReadBackFromItsText() {
    assertThat(Worker.parse(SELF.toString())).isEqualTo(SELF);
  }

  @Test
  void aProcessThatRunsIsNotDead() {
    assertThat(SELF.isDead(SELF)).isFalse();
    assertThat(new Worker(SELF.host(), SELF.process(), SELF.started(), "other").isDead(SELF))
        .isFalse();
  }

  @Test
  void anEarlierProcessWithOurNumberIsDeadAsInAContainerThatWasRestarted() {
    assertThat(new Worker(SELF.host(), SELF.process(), SELF.started() - 500, "x").isDead(SELF))
        .isTrue();
  }

  @Test
  void nothingIsKnownOfAnotherHost() {
    assertThat(new Worker("elsewhere", 999_999_999, 1, "x").isDead(SELF)).isFalse();
  }

  @Test
  void aProcessThatEndedIsDeadAndOneThatTookItsNumberIsNotIt() throws Exception {
    Process child = sleeper();
    long number = child.pid();
    long started = child.toHandle().info().startInstant().orElseThrow().toEpochMilli();
    Worker worker = new Worker(SELF.host(), number, started, "x");
    assertThat(worker.isDead(SELF)).isFalse();
    assertThat(new Worker(SELF.host(), number, started - 60_000, "x").isDead(SELF)).isTrue();

    child.destroyForcibly();
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(worker.isDead(SELF)).isTrue();
  }

  /** A process that waits for its input to end, which it does at the latest with this one. */
  private static Process sleeper() throws IOException {
    return new ProcessBuilder("cat").start();
  }
}
