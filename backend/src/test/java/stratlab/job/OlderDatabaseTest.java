package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobFilter;
import stratlab.job.report.Headline;
import stratlab.job.report.ReportCheck;
import stratlab.job.report.Reports;

/** A database that was made before there were sweeps. */
final class OlderDatabaseTest {
  private static final String BEFORE_SWEEPS = "2";
  private static final String REQUEST =
      """
      {"strategy":"SmaCross","params":{"fast":7},"data":{"price":"alpha-5m"}}""";

  @TempDir private Path folder;
  private TestApp workshop;

  @BeforeEach
  void makeOlderDatabase() throws SQLException {
    workshop = new TestApp(folder);
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + workshop.database(), "", "")
        .placeholders(Map.of("blob", "blob"))
        .target(BEFORE_SWEEPS)
        .load()
        .migrate();
    change(
        """
        insert into report values ('r1', 1, 0.5, 50, 1.5, 0.1, 12, 150)""");
    change("insert into report_part values ('r1', 'summary', x'00')");
    change("insert into report_check values ('r1', 'request', 'waiting', 1, null, null, null)");
    add("1-queued", "null", "queued", "0, 1, null, null", "null, null, false, null, null, false");
    add("2-running", "null", "running", "2, 1, 2, null", "'w/1/1/x', 9, true, null, null, false");
    add("3-completed", "'key'", "completed", "1, 1, 2, 3", "null, null, false, null, 'r1', true");
    add("4-failed", "null", "failed", "3, 1, 2, 3", "null, null, false, 'broken', null, false");
    add(
        "5-cancelled",
        "null",
        "cancelled",
        "0, 1, null, 3",
        "null, null, false, 'user', null, false");
  }

  /**
   * Adds a job.
   *
   * @param times attempt, created_at, started_at, finished_at
   * @param rest worker, lease_until, cancel_asked, reason, report_id, reused
   */
  private void add(String id, String key, String state, String times, String rest)
      throws SQLException {
    change(
        """
        insert into job (id, lane, priority, name, strategy, data, request, idempotency_key, state,
          attempt, created_at, started_at, finished_at, bars_done, bars_total,
          worker, lease_until, cancel_asked, reason, report_id, reused)
        values ('%s', 'interactive', 3, 'a name', 'SmaCross', '{"price":"alpha-5m"}', '%s', %s,
          '%s', %s, 4, 5, %s)"""
            .formatted(id, REQUEST, key, state, times, rest));
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + workshop.database());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void jobsInEveryStateAreThereAsTheyWere() {
    try (ApplicationContext context = workshop.open(Map.of())) {
      JobStore store = context.getBean(JobStore.class);
      List<Job> jobs = store.list(new JobFilter(null, null, 9));

      assertThat(jobs)
          .extracting(Job::id)
          .containsExactly("5-cancelled", "4-failed", "3-completed", "2-running", "1-queued");
      assertThat(jobs)
          .allMatch(job -> job.kind() == Job.Kind.BACKTEST && !job.paused())
          .allMatch(job -> job.name().equals("a name") && job.createdAt() == 1)
          .allMatch(job -> job.progress().equals(new Job.Progress(4, 5L)))
          .allMatch(job -> job.data().equals(Map.of("price", "alpha-5m")));
      assertThat(jobs)
          .extracting(Job::state)
          .containsExactly(
              new Job.State.Cancelled(null, 3, "user"),
              new Job.State.Failed(2L, 3, "broken"),
              new Job.State.Completed(
                  2,
                  3,
                  new Job.Outcome.Report("r1", true, new Headline(0.5, 50, 1.5, 0.1, 12, 150))),
              new Job.State.Running(2),
              new Job.State.Queued());
      assertThat(jobs).extracting(Job::attempt).containsExactly(0, 3, 1, 2, 0);
      assertThat(store.request("3-completed").orElseThrow().params()).hasToString("{fast=7}");
      assertThat(context.getBean(ReportChecks.class).find("r1").state())
          .isEqualTo(ReportCheck.State.WAITING);
    }
  }

  @Test
  void whatWasLeftUndoneIsDoneAndWhatIsDeletedIsGone() throws SQLException {
    change("update report_check set state = 'failed', checked_at = 1, reason = 'none'");
    try (EmbeddedServer server = workshop.serve(Map.of())) {
      ApplicationContext context = server.getApplicationContext();
      assertThat(TestApp.awaitEnd(context, "1-queued").report()).isPresent();
      assertThat(TestApp.awaitEnd(context, "2-running").state())
          .isInstanceOf(Job.State.Cancelled.class);
      JobStore store = context.getBean(JobStore.class);
      assertThat(context.getBean(Reports.class).has("r1")).isTrue();
      store.delete("3-completed");
      assertThat(context.getBean(Reports.class).has("r1")).isFalse();
      assertThat(store.find("3-completed")).isEmpty();
    }
  }

  @Test
  void theTableHoldsWhatItsRowsMustKeepTo() throws SQLException {
    workshop.open(Map.of()).close();

    for (String wrong :
        List.of(
            "update job set report_id = null where id = '3-completed'",
            "update job set report_id = 'r2' where id = '3-completed'",
            "update job set paused = true where id = '1-queued'",
            "update job set kind = 'sweep', paused = true where id = '4-failed'",
            "update job set idempotency_key = 'key' where id = '1-queued'",
            "update job set worker = null where id = '2-running'",
            "insert into sweep values ('nobody', 1, null, null)",
            "update job set state = 'completed', finished_at = 1 where id = '1-queued'")) {
      assertThatThrownBy(() -> change("pragma foreign_keys = on; " + wrong))
          .as(wrong)
          .isInstanceOf(SQLException.class);
    }
    change("update job set kind = 'sweep', paused = true where id = '1-queued'");
  }
}
