package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.backtest.Backtests;
import stratlab.job.execution.Computation;
import stratlab.job.execution.Execution.Stop;
import stratlab.job.execution.Supervisor;
import stratlab.job.queue.AbandonedJobs;
import stratlab.job.queue.JobRepository;
import stratlab.job.queue.JobRow;
import stratlab.job.queue.Recovery;
import stratlab.job.queue.Worker;
import stratlab.process.JobSettings;

/** What becomes of jobs when the clock of the host is set, or the host has slept. */
final class ClockJumpTest {
  private static final long NOW = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

  @TempDir private Path folder;
  private final AtomicLong wall = new AtomicLong(NOW);
  private final InstantSource clock = () -> Instant.ofEpochMilli(wall.get());
  private final Worker worker = Worker.current();
  private ApplicationContext context;
  private JobRepository jobs;
  private AbandonedJobs abandoned;

  @BeforeEach
  void open() {
    context = new TestApp(folder).open(Map.of());
    jobs = context.getBean(JobRepository.class);
    JobSettings settings =
        new JobSettings(
            false,
            Duration.ofHours(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMillis(500),
            Duration.ofSeconds(3),
            4,
            3,
            Duration.ofSeconds(1));
    abandoned = new AbandonedJobs(jobs, worker, clock, settings);
  }

  @AfterEach
  void close() {
    context.close();
  }

  private String add() {
    var spec = context.getBean(Backtests.class).check(JobRunTest.smaCross(10));
    return context.getBean(JobStore.class).add(spec, null).id();
  }

  private JobRow row(String id) {
    return jobs.findById(id).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {-24, -1, 1, 24})
  void noLiveJobOfThisHostIsTakenAway(long hours) {
    String mine = add();
    String theirs = add();
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    Worker other =
        new Worker(worker.host(), parent.pid(), Worker.startOf(parent).orElseThrow(), "other");
    long lease = NOW + 30_000;
    assertThat(jobs.claim(mine, worker.toString(), lease, NOW, Recovery.ALONE)).isEqualTo(1);
    assertThat(jobs.claim(theirs, other.toString(), lease, NOW, Recovery.ALONE)).isEqualTo(1);

    wall.addAndGet(Duration.ofHours(hours).toMillis());

    assertThat(abandoned.putBack(Set.of(mine))).isFalse();
    assertThat(row(mine).state()).isEqualTo("running");
    assertThat(row(theirs).state()).isEqualTo("running");
  }

  @Test
  void aPauseDoesNotBecomeADayWhenTheClockIsSetBack() {
    String id = add();
    String dead = worker.host() + "/999999999/1/dead";
    jobs.claim(id, dead, NOW + 30_000, NOW, Recovery.ALONE);
    assertThat(abandoned.putBack(Set.of())).isTrue();
    assertThat(row(id).notBefore()).isEqualTo(NOW + 1000);

    wall.addAndGet(-Duration.ofDays(1).toMillis());
    abandoned.putBack(Set.of());

    long longest = Recovery.LONGEST.toMillis();
    assertThat(row(id).notBefore()).isEqualTo(wall.get() + longest);
    wall.addAndGet(longest / 2);
    abandoned.putBack(Set.of());
    assertThat(row(id).notBefore())
        .as("it does not begin anew")
        .isEqualTo(wall.get() + longest / 2);
  }

  @Test
  void aDeadlineIsMeasuredByAClockThatNobodyCanSet() {
    AtomicLong nanos = new AtomicLong();
    Supervisor supervisor = new Supervisor(context.getBean(JobSettings.class), nanos::get);
    Computation computation = Computation.ofJob("1", "SmaCross", Duration.ofHours(1));

    supervisor.run(computation, () -> wall.addAndGet(Duration.ofDays(1).toMillis()));
    assertThat(computation.stopped()).isNull();

    supervisor.run(
        computation,
        () -> {
          nanos.set(Duration.ofHours(2).toNanos());
          while (computation.goesOn()) {
            Thread.onSpinWait();
          }
        });
    assertThat(computation.stopped()).isEqualTo(Stop.DEADLINE);
  }
}
