package stratlab.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.backtest.BacktestRequest;
import stratlab.cli.CommandResult;
import stratlab.job.JobSubmission;
import stratlab.job.TestApp;

final class JobsCommandTest {
  private static final String QUEUED = "00000000-0000-7000-8000-000000000001";
  private static final String FAILED = "00000000-0000-7000-8000-000000000002";

  /** Filled once; every test works on a copy of its store. */
  @TempDir private static Path original;

  private static String completed = "";

  @TempDir private Path folder;

  @BeforeAll
  static void fillTheStore() throws SQLException {
    TestApp workshop = new TestApp(original);
    BacktestRequest request =
        new BacktestRequest(
            "Waves", "SmaCross", null, Map.of("price", "alpha-5m"), null, null, null, null, null);
    try (ApplicationContext context = workshop.open(Map.of("stratlab.jobs.inline", true))) {
      completed = context.getBean(JobSubmission.class).submit(request, null).id();
    }
    insert(workshop.database(), QUEUED, "'queued', null, null");
    insert(workshop.database(), FAILED, "'failed', 1714566600000, 'the disk is full'");
  }

  @BeforeEach
  void copyTheStore() throws IOException {
    Files.copy(original.resolve("stratlab.db"), folder.resolve("stratlab.db"));
  }

  private static void insert(Path database, String id, String stateFinishedReason)
      throws SQLException {
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = store.createStatement()) {
      statement.executeUpdate(
          """
          insert into job (id, kind, lane, priority, name, strategy, data, request, paused,
            attempt, fruitless, created_at, bars_done, cancel_asked, reused, state, finished_at,
            reason)
          values ('%s', 'backtest', 'interactive', 0, '=Old', 'SmaCross', '{"price":"alpha-5m"}',
            '{}', false, 1, 1, 1714566599000, 0, false, false, %s)
          """
              .formatted(id, stateFinishedReason));
    }
  }

  private CommandResult stratlab(String line) {
    return CommandResult.on(original.resolve("data"), folder, 100, line.split(" "));
  }

  @Test
  void aFileThatIsNoDatabaseIsNamedWithTheRemedy() throws IOException {
    Files.writeString(folder.resolve("stratlab.db"), "no database, but something that matters");

    CommandResult ran = CommandResult.on(folder, folder, 100, "jobs");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .singleElement()
        .asString()
        .startsWith(
            "stratlab jobs: the database " + folder.resolve("stratlab.db") + " cannot be opened")
        .contains("let STRATLAB_DATABASE name a file of Stratlab's");
    assertThat(folder.resolve("stratlab.db")).hasContent("no database, but something that matters");
  }

  @Test
  void jobsAreListedTheNewestFirst() {
    CommandResult ran = stratlab("jobs");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out().lines().skip(1).map(line -> line.split("  +", -1)[0]))
        .containsExactly(completed, FAILED, QUEUED);
    assertThat(ran.line(completed)).contains("completed", "Waves", " %");
    assertThat(ran.line(FAILED)).contains("failed", "2024-05-01 12:29");
    assertThat(stratlab("jobs ls")).isEqualTo(ran);
    assertThat(stratlab("jobs ls --state queued --limit 5").out()).contains(QUEUED).hasLineCount(2);
  }

  @Test
  void theShortFormOfTheListTakesItsOptions() {
    assertThat(stratlab("jobs --limit 1").out()).contains(completed).hasLineCount(2);
    assertThat(stratlab("jobs --state queued").out()).contains(QUEUED).hasLineCount(2);
    assertThat(stratlab("jobs --limit 0 --state x").errLines()).hasSize(2);
  }

  @Test
  void theBeginningOfAnIdIsEnoughWhereItIsOfOneJob() {
    String start = completed.substring(0, 13);
    assertThat(stratlab("jobs show " + start)).isEqualTo(stratlab("jobs show " + completed));
    assertThat(stratlab("jobs report " + start)).isEqualTo(stratlab("jobs report " + completed));
    assertThat(stratlab("jobs cancel " + QUEUED.substring(0, 36)).exit()).isZero();
    assertThat(stratlab("jobs show " + start.toUpperCase(java.util.Locale.ROOT)).exit()).isZero();
  }

  @Test
  void theBeginningOfAReportsIdIsEnoughToo() {
    CommandResult whole = stratlab("jobs report " + completed);
    String id = whole.out().replaceFirst("(?s).*?\"id\" ?: ?\"([0-9a-f]{64})\".*", "$1");

    assertThat(stratlab("jobs report " + id.substring(0, 6))).isEqualTo(whole);
    assertThat(stratlab("jobs report " + id.substring(0, 40).toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(whole);
    assertThat(stratlab("jobs report " + id + "0").exit()).isEqualTo(6);
  }

  @Test
  void theBeginningOfSeveralIdsNamesThem() {
    CommandResult ran = stratlab("jobs rm 0000");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab jobs rm: the ids of several jobs begin with '0000'; write more of it: "
                + FAILED
                + ", "
                + QUEUED);
    assertThat(stratlab("jobs").out()).contains(FAILED);
    assertThat(stratlab("jobs show 000").errLines().getFirst())
        .endsWith("(the first 4 characters of an id suffice)");
    assertThat(stratlab("sweep --resume 0000").exit()).isEqualTo(2);
  }

  @Test
  void aSpreadsheetTakesNoNameOfAJobForAFormula() {
    assertThat(stratlab("jobs --format csv").out()).contains(",'=Old,").hasLineCount(4);
  }

  @Test
  void theReportOfAJobIsByteForByteThatOfRun() {
    CommandResult stored = stratlab("jobs report " + completed);
    CommandResult run = stratlab("run -s SmaCross -d alpha-5m --format json");
    assertThat(stored.exit()).as(stored.err()).isZero();
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(stored.out()).isEqualTo(run.out()).startsWith("{\"id\":\"");
  }

  @Test
  void aJobIsShown() {
    assertThat(stratlab("jobs show " + FAILED).line("Reason")).endsWith("the disk is full");
    assertThat(stratlab("jobs show --format json " + completed).out())
        .contains("\"state\" : \"completed\"", "\"headline\" : {");
  }

  @Test
  void theSignalsOfAJobAreThoseOfItsRun() {
    String line = stratlab("run -s SmaCross -d alpha-5m").line("Signals");
    assertThat(words(stratlab("jobs show " + completed).line("Signals"))).isEqualTo(words(line));
    CommandResult shown = stratlab("jobs show --signals " + completed);
    assertThat(shown.out()).contains("Outcome", "Filled", "SMA(10) crosses above SMA(30): ");
    String run = stratlab("run -s SmaCross -d alpha-5m --signals").out();
    assertThat(shown.out().lines().filter(each -> each.startsWith("Filled")))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(run).contains(row));
  }

  private static String words(String line) {
    return line.replaceFirst("^Signals +", "");
  }

  @Test
  void thereAreNoSignalsWithoutAReport() {
    CommandResult ran = stratlab("jobs show --signals " + FAILED);
    assertThat(ran.exit()).isEqualTo(6);
    assertThat(ran.errLines())
        .containsExactly("stratlab jobs show: --signals: job " + FAILED + " has no report");
    assertThat(stratlab("jobs show --signals --format json " + completed).exit()).isEqualTo(2);
  }

  @Test
  void watchingEndsWithTheCodeOfTheOutcome() {
    assertThat(stratlab("jobs watch " + completed).exit()).isZero();
    assertThat(stratlab("jobs watch " + FAILED).exit()).isEqualTo(4);
    assertThat(stratlab("jobs cancel " + QUEUED).exit()).isZero();
    assertThat(stratlab("jobs watch " + QUEUED).exit()).isEqualTo(5);
  }

  @Test
  void aJobThatHasEndedCannotBeCancelled() {
    CommandResult ran = stratlab("jobs cancel " + QUEUED + " " + completed);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains(QUEUED + ": cancelled\n", "can no longer be cancelled");
  }

  @Test
  void aDeletedJobIsGone() {
    assertThat(stratlab("jobs rm " + completed + " " + FAILED).exit()).isZero();
    assertThat(stratlab("jobs").out().lines().skip(1)).singleElement().asString().contains(QUEUED);
    assertThat(stratlab("jobs rm " + QUEUED).exit()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "watch", "cancel", "rm", "report"})
  void anUnknownJobIsNotFound(String command) {
    CommandResult ran = stratlab("jobs " + command + " nothing");
    assertThat(ran.exit()).isEqualTo(6);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab jobs " + command + ": there is no job 'nothing'; see: stratlab jobs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ls --state done", "ls --limit 0", "ls --limit x"})
  void faultsOfUsage(String arguments) {
    assertThat(stratlab("jobs " + arguments).exit()).isEqualTo(2);
  }
}
