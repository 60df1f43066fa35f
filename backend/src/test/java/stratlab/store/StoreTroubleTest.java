package stratlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stratlab.job.FaultInjection;
import stratlab.job.JobRunTest;
import stratlab.job.JobRunner;
import stratlab.job.JobStore;
import stratlab.job.JobSubmission;
import stratlab.job.TestApp;
import stratlab.job.execution.Execution;
import stratlab.job.queue.Job;
import stratlab.testing.Await;

/** Jobs wait while the store cannot be used, and then go on. */
@Timeout(60)
final class StoreTroubleTest {
  @TempDir private Path folder;
  private TestApp workshop;

  @BeforeEach
  void open() {
    workshop = new TestApp(folder);
  }

  private ApplicationContext context() {
    return workshop.open(
        Map.of(
            "stratlab.database-busy", "50ms",
            "stratlab.jobs.heart-beat", "50ms",
            "datasources.default.maximum-pool-size", 1));
  }

  private static Job submit(ApplicationContext context, String gate) {
    return context.getBean(JobSubmission.class).submit(JobRunTest.gated(gate, 1), null);
  }

  private static void awaitTrouble(ApplicationContext context, StoreTrouble trouble) {
    StoreHealth health = context.getBean(StoreHealth.class);
    Await.until(
        "the store to be " + trouble,
        () -> health.outage().filter(outage -> outage.trouble() == trouble));
  }

  private static void awaitWhole(ApplicationContext context) {
    StoreHealth health = context.getBean(StoreHealth.class);
    Await.until(
        "the store to be whole",
        () -> health.outage().isPresent() ? Optional.empty() : Optional.of(true));
  }

  private static void assertRefused(ApplicationContext context, StoreTrouble trouble) {
    assertThatThrownBy(
            () -> context.getBean(JobSubmission.class).submit(JobRunTest.smaCross(7), null))
        .isInstanceOfSatisfying(
            StoreFault.class, fault -> assertThat(fault.trouble()).contains(trouble))
        .hasMessage(trouble.sentence());
  }

  /** Says something to the one connection of the pool. */
  @SuppressWarnings("unchecked")
  private static long pragma(ApplicationContext context, String pragma) {
    TransactionOperations<Connection> transactions = context.getBean(TransactionOperations.class);
    return transactions.executeRead(
        status -> {
          try (Statement statement = status.getConnection().createStatement();
              ResultSet rows = statement.executeQuery("pragma " + pragma)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  @Test
  void aResultThatFindsNoRoomIsKeptUntilThereIsSome() {
    FaultInjection.Gate gate = FaultInjection.gate("store full");
    try (ApplicationContext context = context()) {
      Job job = submit(context, "store full");
      gate.awaitArrival();
      pragma(context, "max_page_count = " + pragma(context, "page_count"));
      gate.open();
      awaitTrouble(context, StoreTrouble.FULL);
      assertRefused(context, StoreTrouble.FULL);

      pragma(context, "max_page_count = 1000000");

      assertThat(TestApp.awaitEnd(context, job.id()).report()).isPresent();
      awaitWhole(context);
      assertThat(context.getBean(JobStore.class).find(job.id()).orElseThrow().attempt())
          .isEqualTo(1);
    }
  }

  @Test
  void aJobWaitsForTheHolderOfTheLock() throws SQLException {
    FaultInjection.Gate gate = FaultInjection.gate("store locked");
    try (ApplicationContext context = context()) {
      Job job = submit(context, "store locked");
      gate.awaitArrival();
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + workshop.database());
          Statement statement = other.createStatement()) {
        statement.execute("begin exclusive");
        gate.open();
        awaitTrouble(context, StoreTrouble.LOCKED);
        assertRefused(context, StoreTrouble.LOCKED);
        statement.execute("rollback");
      }
      assertThat(TestApp.awaitEnd(context, job.id()).report()).isPresent();
      awaitWhole(context);
      assertThat(submit(context, "store locked").attempt()).isZero();
    }
  }

  @Test
  void aFileThatIsMovedAwayAndBackLosesNothing() throws IOException {
    FaultInjection.Gate gate = FaultInjection.gate("store moved");
    Path away = folder.resolve("away.db");
    try (ApplicationContext context = context()) {
      Job job = submit(context, "store moved");
      gate.awaitArrival();
      Files.move(workshop.database(), away);
      assertRefused(context, StoreTrouble.MOVED);
      gate.open();
      awaitTrouble(context, StoreTrouble.MOVED);
      assertThat(workshop.database()).doesNotExist();

      Files.move(away, workshop.database());

      assertThat(TestApp.awaitEnd(context, job.id()).report()).isPresent();
      awaitWhole(context);
    }
  }

  @Test
  void anOlderCopyInPlaceOfTheFileIsUsedAndNothingIsWrittenIntoTheOldOne()
      throws IOException, SQLException {
    FaultInjection.Gate gate = FaultInjection.gate("store replaced");
    Path copy = folder.resolve("copy.db");
    Path old = folder.resolve("old.db");
    try (ApplicationContext context = context()) {
      Job before = context.getBean(JobSubmission.class).submit(JobRunTest.smaCross(10), null);
      TestApp.awaitEnd(context, before.id());
      change(workshop.database(), "vacuum into '" + copy + "'");
      Job lost = submit(context, "store replaced");
      gate.awaitArrival();
      Files.createLink(old, workshop.database());

      Files.move(copy, workshop.database(), StandardCopyOption.REPLACE_EXISTING);

      JobRunner runner = context.getBean(JobRunner.class);
      Await.until("the loss to be noticed", () -> runner.stopOf(lost.id()));
      awaitWhole(context);
      assertThat(runner.stopOf(lost.id())).contains(Execution.Stop.LOST);
      gate.open();
      Await.until(
          "the run to end", () -> runner.runs(lost.id()) ? Optional.empty() : Optional.of(true));
      JobStore store = context.getBean(JobStore.class);
      assertThat(store.find(lost.id())).isEmpty();
      assertThat(store.find(before.id()).orElseThrow().report()).isPresent();
      Job next = context.getBean(JobSubmission.class).submit(JobRunTest.smaCross(11), null);
      assertThat(TestApp.awaitEnd(context, next.id()).report()).isPresent();
    }
    assertThat(number(workshop.database(), "select count(*) from job")).isEqualTo(2);
    assertThat(text(workshop.database(), "pragma integrity_check")).isEqualTo("ok");
    assertThat(number(old, "select count(*) from job where state = 'completed'")).isEqualTo(1);
  }

  @Test
  void anOlderCopyWrittenOverTheFileIsNoticedAndLeftAsItIs() throws IOException, SQLException {
    Path copy = folder.resolve("copy.db");
    Job before;
    try (ApplicationContext context = context()) {
      before = context.getBean(JobSubmission.class).submit(JobRunTest.smaCross(10), null);
      TestApp.awaitEnd(context, before.id());
      change(workshop.database(), "vacuum into '" + copy + "'");
      Job lost = context.getBean(JobSubmission.class).submit(JobRunTest.smaCross(11), null);
      TestApp.awaitEnd(context, lost.id());

      Files.write(workshop.database(), Files.readAllBytes(copy));

      assertRefused(context, StoreTrouble.OVERWRITTEN);
      JobStore store = context.getBean(JobStore.class);
      assertThatThrownBy(() -> store.find(before.id()))
          .isInstanceOfSatisfying(
              StoreFault.class,
              fault -> assertThat(fault.trouble()).contains(StoreTrouble.OVERWRITTEN));
    }
    assertThat(workshop.database()).hasSameBinaryContentAs(copy);
    assertThatThrownBy(this::context).hasStackTraceContaining("beside it was not written for it");

    Files.delete(WriteAheadLog.beside(workshop.database()));
    Files.delete(Path.of(workshop.database() + "-shm"));
    // The connections that were left open hold locks on the file until their process ends.
    Files.move(copy, workshop.database(), StandardCopyOption.REPLACE_EXISTING);
    try (ApplicationContext context = context()) {
      JobStore store = context.getBean(JobStore.class);
      assertThat(store.find(before.id()).orElseThrow().report()).isPresent();
    }
    assertThat(number(workshop.database(), "select count(*) from job")).isEqualTo(1);
  }

  @Test
  void aRenameMendsAFileThatWasOverwritten() throws IOException, SQLException {
    Path copy = folder.resolve("copy.db");
    try (ApplicationContext context = context()) {
      context.getBean(StoreWatch.class).begin();
      Job before = context.getBean(JobSubmission.class).submit(JobRunTest.smaCross(10), null);
      TestApp.awaitEnd(context, before.id());
      change(workshop.database(), "vacuum into '" + copy + "'");
      Files.write(workshop.database(), Files.readAllBytes(copy));
      awaitTrouble(context, StoreTrouble.OVERWRITTEN);

      Files.move(copy, workshop.database(), StandardCopyOption.REPLACE_EXISTING);

      awaitWhole(context);
      Job next = context.getBean(JobSubmission.class).submit(JobRunTest.smaCross(11), null);
      assertThat(TestApp.awaitEnd(context, next.id()).report()).isPresent();
    }
    assertThat(number(workshop.database(), "select count(*) from job")).isEqualTo(2);
    assertThat(text(workshop.database(), "pragma integrity_check")).isEqualTo("ok");
  }

  @Test
  void aFileOfAnotherProgramInItsPlaceIsLeftAlone() throws IOException {
    Path other = folder.resolve("other.db");
    Path away = folder.resolve("away.db");
    Files.writeString(other, "something that matters");
    try (ApplicationContext context = context()) {
      context.getBean(StoreWatch.class).begin();
      Files.move(workshop.database(), away);
      Files.move(other, workshop.database());

      awaitTrouble(context, StoreTrouble.FOREIGN);
      assertRefused(context, StoreTrouble.FOREIGN);
      assertThat(workshop.database()).hasContent("something that matters");

      Files.move(away, workshop.database(), StandardCopyOption.REPLACE_EXISTING);
      awaitWhole(context);
    }
  }

  private static void change(Path database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Path database, String sql) throws SQLException {
    return Long.parseLong(text(database, sql));
  }

  private static String text(Path database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
