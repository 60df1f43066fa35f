package stratlab.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import stratlab.analytics.SweepFigures;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.backtest.CellColumns;
import stratlab.sweep.grid.CellChoice;
import stratlab.sweep.grid.Cells;
import stratlab.sweep.result.BlockRows;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.Chunk;
import stratlab.sweep.run.Studies;
import stratlab.sweep.run.SweepRun;
import stratlab.sweep.spec.SweepSpec;

/** A sweep that a test runs chunk by chunk. */
public final class SweepFixtures {
  private SweepFixtures() {}

  /** Runs a sweep, each chunk by a run of its own: as after an interruption before each. */
  public static List<Chunk> interrupted(SweepSpec spec, Studies studies, int threads) {
    List<Chunk> chunks = new ArrayList<>();
    Cells cells = CellChoice.of(spec);
    for (int done = 0; done < cells.size(); done = done(chunks)) {
      try (SweepRun run = unsteady(spec, studies, threads)) {
        chunks.add(
            run.compute(
                chunks.size(), done, () -> table(spec, chunks), KnownCells.NONE, () -> true));
      }
    }
    return chunks;
  }

  /** Returns a run that hands something out nearly each time that it is asked. */
  public static SweepRun unsteady(SweepSpec spec, Studies studies, int threads) {
    return new SweepRun(
        spec, CellChoice.of(spec), studies, threads, Duration.ofMillis(500), unsteady());
  }

  /** Returns a clock that goes on by up to 0.2 s each time that it is looked at. */
  static LongSupplier unsteady() {
    AtomicLong now = new AtomicLong();
    return () ->
        now.updateAndGet(last -> last + SeededRandom.mixed(last) % 100_000_000 + 100_000_000);
  }

  private static int done(List<Chunk> chunks) {
    return chunks.stream().mapToInt(chunk -> chunk.places().length).sum();
  }

  public static List<Chunk> whole(SweepSpec spec, Studies studies, int threads) {
    return whole(spec, studies, threads, KnownCells.NONE, () -> true);
  }

  public static List<Chunk> whole(
      SweepSpec spec, Studies studies, int threads, KnownCells known, BooleanSupplier goOn) {
    List<Chunk> chunks = new ArrayList<>();
    rest(spec, studies, threads, chunks, known, goOn);
    return chunks;
  }

  /** Runs what is missing behind chunks, and adds it to them. */
  public static void rest(SweepSpec spec, Studies studies, int threads, List<Chunk> chunks) {
    rest(spec, studies, threads, chunks, KnownCells.NONE, () -> true);
  }

  private static void rest(
      SweepSpec spec,
      Studies studies,
      int threads,
      List<Chunk> chunks,
      KnownCells known,
      BooleanSupplier goOn) {
    try (SweepRun run = new SweepRun(spec, CellChoice.of(spec), studies, threads)) {
      while (done(chunks) < run.cells()) {
        chunks.add(
            run.compute(chunks.size(), done(chunks), () -> table(spec, chunks), known, goOn));
      }
    }
  }

  /** Returns the table of chunks. */
  public static ResultTable table(SweepSpec spec, List<Chunk> chunks) {
    int[] cells = chunks.stream().mapToInt(chunk -> chunk.places().length).toArray();
    int rows = Arrays.stream(cells).sum();
    int[] numbers = new int[rows];
    Arrays.setAll(numbers, row -> row);
    return new ResultTable(
        spec,
        rows,
        numbers,
        places(chunks),
        key -> column(chunks, SweepFigures.KEYS.indexOf(key)),
        () -> new BlockRows(new int[0], new double[0]),
        new TreeMap<>());
  }

  public static long[] places(List<Chunk> chunks) {
    return chunks.stream().flatMapToLong(chunk -> Arrays.stream(chunk.places())).toArray();
  }

  static double[] column(List<Chunk> chunks, int metric) {
    return chunks.stream()
        .flatMapToDouble(chunk -> Arrays.stream(chunk.columns().metric(metric)))
        .toArray();
  }

  public static double[] sharpe(List<Chunk> chunks) {
    return column(chunks, SweepFigures.KEYS.indexOf("sharpe"));
  }

  /**
   * Returns all that the cells of chunks have, so that equal texts are equal results, bit for bit.
   */
  public static String all(List<Chunk> chunks) {
    StringBuilder text = new StringBuilder();
    int width = SweepFigures.BLOCK_SUMS;
    for (Chunk chunk : chunks) {
      CellColumns columns = chunk.columns();
      for (int row = 0; row < chunk.places().length; row++) {
        text.append(chunk.firstCell() + row).append(' ').append(chunk.places()[row]);
        for (int metric = 0; metric < SweepFigures.KEYS.size(); metric++) {
          text.append(' ').append(columns.metric(metric)[row]);
        }
        text.append(
            Arrays.toString(Arrays.copyOfRange(columns.blocks(), row * width, (row + 1) * width)));
        text.append(columns.faults().get(row)).append('\n');
      }
    }
    return text.toString();
  }
}
