package stratlab.job.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    long started = Worker.startOf(child.toHandle()).orElseThrow();
    Worker worker = new Worker(SELF.host(), number, started, "x");
    assertThat(worker.isDead(SELF)).isFalse();
    assertThat(new Worker(SELF.host(), number, started - 60_000, "x").isDead(SELF)).isTrue();

    child.destroyForcibly();
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(worker.isDead(SELF)).isTrue();
  }

  /** What the JDK tells of a start is derived from a clock that may be set between two looks. */
  @Test
  void whenAProcessBeganIsTakenFromWhatNoClockCanChange(@TempDir Path folder) throws Exception {
    Path stat = folder.resolve("stat");
    String before = "7 (a) b) S 1 7 7 0 -1 4194560 1 0 0 0 5 6 0 0 20 0 1 0 ";
    Files.writeString(stat, before + "1234 1000 50\n");
    Long first = Worker.ticks(stat).orElseThrow();
    Files.writeString(stat, before + "1235 1000 50\n");
    assertThat(Worker.ticks(stat).orElseThrow()).isEqualTo(first + 1);
    assertThat(Worker.ticks(folder.resolve("none"))).isEmpty();
  }

  /** A process that waits for its input to end, which it does at the latest with this one. */
  private static Process sleeper() throws IOException {
    return new ProcessBuilder("cat").start();
  }
}
