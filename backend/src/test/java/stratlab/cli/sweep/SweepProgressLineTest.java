package stratlab.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stratlab.backtest.BacktestSpec;
import stratlab.cli.terminal.Terminal;
import stratlab.job.queue.Job;
import stratlab.job.queue.Lane;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SweepSpec;

final class SweepProgressLineTest {
  private static final ResultRow BEST =
      new ResultRow(3, 3, Map.of("fast", 20L), Map.of("sharpe", 1.2345), null);

  private static StoredSweep sweep(int done, @Nullable Double pace) {
    BacktestSpec base =
        new BacktestSpec(
            "SMA cross", "SmaCross", Map.of(), Map.of(), null, null, 1, 0, 1, Map.of());
    SweepSpec spec =
        new SweepSpec(
            base, List.of(), List.of(), List.of(), new Sampling.Grid(), "sharpe", 0, null);
    Job job =
        new Job(
            "1",
            Job.Kind.SWEEP,
            Lane.SWEEPS,
            "SMA cross",
            "SmaCross",
            Map.of(),
            0,
            new Job.Progress(done, 4000L),
            1,
            false,
            new Job.State.Running(0));
    return new StoredSweep(job, spec, 4000, done, 0, 0, false, pace, null);
  }

  @Test
  void itSaysHowFarHowFastHowLongAndHowGood() {
    assertThat(SweepProgressLine.text(sweep(1000, 250.0), BEST))
        .isEqualTo(
            "[##--------]  1,000 of 4,000 cells  250 cells/s  12 s left  best sharpe 1.235"
                + " (fast=20)");
  }

  @Test
  void atFirstLittleIsKnown() {
    assertThat(SweepProgressLine.text(sweep(0, null), null))
        .isEqualTo("[----------]  0 of 4,000 cells");
  }

  @Test
  void itStaysInOneLineOfTheScreenAndIsTakenOffIt() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    try (SweepProgressLine line =
        new SweepProgressLine(new Terminal(err, err, false, true, 40, false))) {
      line.show(sweep(1000, 250.0), BEST);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r[##--------]  1,000 of 4,000 cells  25…\u001b[K\r\u001b[K");
  }
}
