package stratlab.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestRequest;
import stratlab.cli.CommandResult;
import stratlab.cli.terminal.Beans;
import stratlab.cli.terminal.Folders;
import stratlab.job.JobStore;
import stratlab.job.SweepJobs;
import stratlab.job.queue.Job;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.SweepRequest;

/** Sweeps that somebody stopped, put off or looks at again, and what the jobs commands say. */
final class SweepResumeTest {
  private static final SweepRequest SMALL =
      new SweepRequest(
          new BacktestRequest(
              null, "SmaCross", null, Map.of("price", "aapl-daily"), null, null, null, null, null),
          List.of(
              new AxisRequest("fast", null, null, null, null, List.of(5, 10)),
              new AxisRequest("slow", 20.0, 40.0, 10.0, null, null)),
          null,
          null,
          null,
          null,
          null,
          null);

  @TempDir private Path folder;
  private String id = "";

  @BeforeEach
  void putASweepInTheQueue() {
    try (ApplicationContext context = context()) {
      id = context.getBean(SweepJobs.class).enqueue(SMALL, null).id();
    }
  }

  private ApplicationContext context() {
    return Beans.context(
        new Folders(folder, CommandResult.SHIPPED, folder.resolve("stratlab.db")), Map.of());
  }

  private CommandResult stratlab(String line) {
    return CommandResult.stratlab(folder, line.split(" "));
  }

  private Job job() {
    try (ApplicationContext context = context()) {
      return context.getBean(JobStore.class).find(id).orElseThrow();
    }
  }

  @Test
  void aPausedSweepGoesOnAndIsShownAgainWhenItHasCompleted() {
    assertThat(stratlab("jobs pause " + id).err()).isEqualTo(id + ": paused\n");
    assertThat(stratlab("jobs").line(id)).contains("  paused  ", "sweep: SMA cross");
    CommandResult watched = stratlab("jobs watch " + id);
    assertThat(watched.exit()).isEqualTo(5);
    assertThat(watched.line("State")).endsWith(" paused");
    assertThat(watched.line("Cells")).endsWith(" 0 of 6");

    CommandResult gone = stratlab("sweep --resume " + id);

    assertThat(gone.exit()).as(gone.err()).isZero();
    assertThat(gone.out()).contains("6 of 6 cells are ranked");
    assertThat(job().state().key()).isEqualTo("completed");
    assertThat(stratlab("walk-forward --resume " + id).out()).isEqualTo(gone.out());
    CommandResult other =
        stratlab("sweep --resume " + id + " --sort max_drawdown --top 1 --format csv");
    assertThat(other.out().lines()).hasSize(2);
    assertThat(stratlab("sweep --sort exposure --resume " + id).err())
        .endsWith("--sort: exposure is neither better high nor low\n");
  }

  @Test
  void jobsShowWhatASweepIsAndHas() {
    assertThat(stratlab("sweep --resume " + id).exit()).isZero();

    CommandResult shown = stratlab("jobs show " + id);

    assertThat(shown.line("Axis, slow")).endsWith(" 20, 30, 40");
    assertThat(shown.line("Data, price")).endsWith(" aapl-daily");
    assertThat(shown.line("Best")).matches("Best +fast=\\d+ slow=\\d+: -?\\d\\.\\d{3}");
    assertThat(shown.line("Verdict")).contains("The best ");
    assertThat(shown.line("Results")).endsWith("stratlab sweep --resume " + id);
    assertThat(stratlab("jobs watch " + id).exit()).isZero();
    assertThat(stratlab("jobs show --format json " + id).out())
        .contains("\"kind\" : \"sweep\"", "\"paused\" : false", "\"done\" : 6");
    CommandResult report = stratlab("jobs report " + id);
    assertThat(report.exit()).isEqualTo(6);
    assertThat(report.err()).contains("is a sweep and has no report; see: stratlab sweep");
    assertThat(stratlab("jobs pause " + id).exit()).isEqualTo(3);
    assertThat(stratlab("jobs rm " + id).exit()).isZero();
    assertThat(stratlab("sweep --resume " + id).exit()).isEqualTo(6);
  }

  @Test
  void aSweepThatWasCancelledIsAskedForAgain() {
    assertThat(stratlab("jobs cancel " + id).exit()).isZero();

    CommandResult again = stratlab("sweep --resume " + id);

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.errLines().getFirst())
        .isEqualTo("Sweep " + id + " had ended; asked for again.");
    assertThat(again.line("Sweep")).doesNotContain(id);
    assertThat(stratlab("jobs --format csv").out().lines().skip(1).map(line -> line.split(",")[1]))
        .containsExactly("completed", "cancelled");
  }

  @Test
  void aDetachedSweepWaitsWhileAnotherRuns() {
    CommandResult detached = stratlab("sweep SmaCross -P fast=3,4 -d aapl-daily --detach");
    assertThat(detached.exit()).as(detached.err()).isZero();
    String other = detached.out().strip();
    assertThat(detached.err()).endsWith("or: stratlab sweep --resume " + other + "\n");

    assertThat(stratlab("sweep --resume " + other).exit()).isZero();

    assertThat(job().state().key()).isEqualTo("queued");
    assertThat(stratlab("jobs").line(other)).contains("completed");
    assertThat(stratlab("jobs resume " + id).err())
        .isEqualTo(id + ": in the queue for a server; here: stratlab sweep --resume " + id + "\n");
  }

  @Test
  void onlySweepsCanBeGoneOnWith() {
    CommandResult unknown = stratlab("sweep --resume nothing");
    assertThat(unknown.exit()).isEqualTo(6);
    assertThat(unknown.errLines())
        .containsExactly("stratlab sweep: there is no sweep 'nothing'; see: stratlab jobs");
    assertThat(stratlab("jobs pause nothing").exit()).isEqualTo(6);
  }

  @Test
  @Timeout(90)
  void aProcessThatIsToldToStopLeavesItsSweepPaused() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-Dstratlab.home=" + folder,
                "-Dstratlab.data=" + CommandResult.SHIPPED,
                "-cp",
                System.getProperty("java.class.path"),
                "stratlab.Main",
                "sweep",
                "SmaCross",
                "--param",
                "fast=2:400",
                "--param",
                "slow=401:2000")
            .start();
    try (BufferedReader messages = process.errorReader(StandardCharsets.UTF_8)) {
      String line = String.valueOf(messages.readLine());
      while (!line.matches("Sweep \\S+: .*") && !line.equals("null")) {
        line = String.valueOf(messages.readLine());
      }
      assertThat(line).endsWith(": 0 of 638,400 cells");
      id = line.split(":? ")[1];
      process.toHandle().destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(messages.readLine())
          .startsWith("Paused with ")
          .endsWith(" of 638,400 cells. Go on: stratlab sweep --resume " + id);
    } finally {
      process.destroyForcibly();
    }
    assertThat(job().paused()).isTrue();
    assertThat(job().state().key()).isEqualTo("queued");
  }
}
