package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.job.queue.Claim;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobQueue;
import stratlab.job.queue.JobRepository;
import stratlab.job.queue.JobRow;
import stratlab.job.queue.Lane;
import stratlab.job.queue.Recovery;
import stratlab.job.queue.Worker;
import stratlab.job.report.CheckRepository;
import stratlab.process.JobSettings;

/** How a job is tried again whose process died, and what runs beside it. */
public final class RecoveryTest {
  private static final String DEAD = Worker.current().host() + "/999999999/1/dead";
  private static final long LATER = Long.MAX_VALUE;

  @TempDir private Path folder;
  private TestApp workshop;
  private ApplicationContext context;
  private JobQueue queue;
  private JobRepository jobs;

  @BeforeEach
  void open() {
    workshop = new TestApp(folder);
    context = workshop.open(Map.of("stratlab.jobs.pause", "1h"));
    queue = context.getBean(JobQueue.class);
    jobs = context.getBean(JobRepository.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  private String add(int fast) {
    var spec = context.getBean(Backtests.class).check(JobRunTest.smaCross(fast));
    return context.getBean(JobStore.class).add(spec, null).id();
  }

  private void change(String sql, Object... values) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + workshop.database());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void die(String id, int deaths) {
    die(id, deaths, deaths, Duration.ofMinutes(1));
  }

  /** Lets the process of a job die some time after the job was begun. */
  private void die(String id, int starts, int deaths, Duration after) {
    change(
        "update job set state = 'running', worker = ?, lease_until = ?, started_at = 1,"
            + " attempt = ?, fruitless = ? where id = ?",
        DEAD,
        1 + context.getBean(JobSettings.class).lease().plus(after).toMillis(),
        starts,
        deaths,
        id);
    assertThat(queue.recover(Set.of())).isTrue();
  }

  private void suspect(String id) {
    change("update job set fruitless = 2 where id = ?", id);
  }

  private Optional<String> claimed() {
    return queue.claim(Lane.INTERACTIVE).map(Claim::id);
  }

  private Optional<String> next(boolean suspectsFirst) {
    return jobs.nextInLine("interactive", LATER, Recovery.ALONE, suspectsFirst).map(JobRow::id);
  }

  @Test
  void pausesGrowUpToAMinute() {
    assertThat(IntStream.rangeClosed(1, 6))
        .extracting(deaths -> Recovery.pause(Duration.ofSeconds(1), deaths).toSeconds())
        .isEqualTo(List.of(1L, 4L, 16L, 60L, 60L, 60L));
  }

  @Test
  void theTurnPassesOnWithTheTime() {
    assertThat(List.of(0L, 29_999L, 60_000L)).allMatch(Recovery::isTurnOfSuspects);
    assertThat(List.of(30_000L, 59_999L)).noneMatch(Recovery::isTurnOfSuspects);
  }

  @Test
  void aJobWhoseProcessDiedIsNotTakenBeforeItsPauseIsOver() {
    String id = add(10);
    die(id, 1);
    assertThat(claimed()).isEmpty();
    assertThat(queue.isWaiting(Lane.INTERACTIVE)).isFalse();

    change("update job set not_before = 1 where id = ?", id);
    assertThat(claimed()).contains(id);
  }

  @Test
  void anInnocentJobOutlivesFourDeathsAndFailsAtTheFifth() {
    String id = add(10);
    for (int deaths = 1; deaths <= 4; deaths++) {
      die(id, deaths);
      assertThat(jobs.findById(id).orElseThrow().state()).as("%d", deaths).isEqualTo("queued");
    }
    die(id, 5);
    assertThat(jobs.findById(id).orElseThrow().state()).isEqualTo("failed");
  }

  @Test
  void aDeathAloneInTheFirstSecondCountsOnlyAfterManyStarts() {
    String id = add(10);
    for (int starts = 3; starts < Recovery.STARTS; starts++) {
      die(id, starts, 5, Duration.ofMillis(500));
      JobRow row = jobs.findById(id).orElseThrow();
      assertThat(row.state()).as("%d starts", starts).isEqualTo("queued");
      assertThat(row.fruitless()).as("it stays a suspect").isEqualTo(4);
    }
    die(id, Recovery.STARTS, 5, Duration.ofMillis(500));
    assertThat(jobs.findById(id).orElseThrow().state()).isEqualTo("failed");
  }

  @Test
  void aSuspectIsTakenOnlyWhenNothingRuns() {
    String other = add(10);
    assertThat(claimed()).contains(other);
    String suspect = add(11);
    suspect(suspect);
    assertThat(claimed()).isEmpty();
    assertThat(next(true)).isEmpty();

    change(
        "update job set state = 'queued', worker = null, lease_until = null where id = ?", other);
    change("update job set paused = false, not_before = ? where id = ?", LATER, other);
    Claim alone = queue.claim(Lane.INTERACTIVE).orElseThrow();
    assertThat(alone.id()).isEqualTo(suspect);
    assertThat(alone.alone()).isTrue();
  }

  @Test
  void nothingIsTakenWhileASuspectRuns() {
    String suspect = add(10);
    suspect(suspect);
    assertThat(claimed()).contains(suspect);
    String other = add(11);

    assertThat(claimed()).isEmpty();
    assertThat(jobs.claim(other, "w/1/1/x", 1, LATER, Recovery.ALONE)).isZero();

    change("update job set fruitless = 0 where id = ?", suspect);
    assertThat(claimed()).as("something of it was kept").contains(other);
  }

  @Test
  void suspectsGoFirstInTheirTurnAndLastInTheOther() {
    String other = add(10);
    String suspect = add(11);
    suspect(suspect);

    assertThat(next(true)).contains(suspect);
    assertThat(next(false)).contains(other);
    change(
        "update job set state = 'running', worker = 'w/1/1/x', lease_until = 1 where id = ?",
        other);
    String third = add(12);
    assertThat(next(true)).as("waits until the other has ended").isEmpty();
    assertThat(next(false)).contains(third);
  }

  @Test
  void noCheckRunsBesideASuspect() {
    String suspect = add(10);
    suspect(suspect);
    change("insert into report values ('r', 1, 0, 0, null, 0, 0, 0)");
    change(
        "insert into report_check (report_id, request, state, created_at)"
            + " values ('r', 'request', 'waiting', 1)");
    CheckRepository checks = context.getBean(CheckRepository.class);
    assertThat(checks.waiting(9, Recovery.ALONE)).hasSize(1);
    assertThat(claimed()).contains(suspect);
    assertThat(checks.waiting(9, Recovery.ALONE)).isEmpty();
  }

  @Test
  void aCheckThatKeepsEndingTheProcessIsGivenUp() {
    change("insert into report values ('r', 1, 0, 0, null, 0, 0, 0)");
    change(
        "insert into report_check (report_id, request, state, created_at, starts)"
            + " values ('r', 'request', 'waiting', 1, 5)");
    ReportChecks checks = context.getBean(ReportChecks.class);

    assertThat(checks.makeNext(() -> false, _ -> {})).isTrue();

    assertThat(checks.find("r").reason()).contains("the process died 5 times");
  }

  public static BacktestRequest filling(String name, int times) {
    return new BacktestRequest(
        null,
        "Filling",
        Map.of("name", name, "times", (long) times),
        Map.of("price", "alpha-5m"),
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void whoFindsNoMemoryBesideOthersIsTriedAgainAlone() {
    Job job = context.getBean(JobSubmission.class).submit(filling("a neighbour's", 1), null);
    Job ended = TestApp.awaitEnd(context, job.id());
    assertThat(ended.report()).isPresent();
    assertThat(ended.attempt()).isEqualTo(2);
  }

  @Test
  void whoFindsNoMemoryAloneFails() {
    Job job = context.getBean(JobSubmission.class).submit(filling("its own", 9), null);
    Job ended = TestApp.awaitEnd(context, job.id());
    assertThat(ended.state()).isInstanceOf(Job.State.Failed.class);
    assertThat(ended.attempt()).isEqualTo(2);
  }
}
