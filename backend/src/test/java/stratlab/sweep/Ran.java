package stratlab.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import stratlab.analytics.StudyFigures;
import stratlab.backtest.CellColumns;

/** A sweep that a test runs chunk by chunk. */
final class Ran {
  private Ran() {}

  /** Runs a sweep, each chunk by a run of its own: as after an interruption before each. */
  static List<Chunk> interrupted(SweepSpec spec, Studies studies, int threads) {
    List<Chunk> chunks = new ArrayList<>();
    for (int next = 0; ; next++) {
      try (SweepRun run = new SweepRun(spec, CellChoice.of(spec), studies, threads)) {
        if (next == run.chunks()) {
          return chunks;
        }
        chunks.add(run.compute(next, table(spec, chunks), KnownCells.NONE, () -> true));
      }
    }
  }

  static List<Chunk> whole(SweepSpec spec, Studies studies, int threads) {
    return whole(spec, studies, threads, KnownCells.NONE, () -> true);
  }

  static List<Chunk> whole(
      SweepSpec spec, Studies studies, int threads, KnownCells known, BooleanSupplier goOn) {
    List<Chunk> chunks = new ArrayList<>();
    try (SweepRun run = new SweepRun(spec, CellChoice.of(spec), studies, threads)) {
      for (int next = 0; next < run.chunks(); next++) {
        chunks.add(run.compute(next, table(spec, chunks), known, goOn));
      }
    }
    return chunks;
  }

  /** Returns the table of chunks. */
  static ResultTable table(SweepSpec spec, List<Chunk> chunks) {
    int[] cells = chunks.stream().mapToInt(chunk -> chunk.places().length).toArray();
    int rows = Arrays.stream(cells).sum();
    int[] numbers = new int[rows];
    Arrays.setAll(numbers, row -> row);
    return new ResultTable(
        spec,
        rows,
        numbers,
        places(chunks),
        key -> column(chunks, StudyFigures.KEYS.indexOf(key)),
        () -> new BlockRows(new int[0], new double[0]),
        new TreeMap<>());
  }

  static long[] places(List<Chunk> chunks) {
    return chunks.stream().flatMapToLong(chunk -> Arrays.stream(chunk.places())).toArray();
  }

  static double[] column(List<Chunk> chunks, int metric) {
    return chunks.stream()
        .flatMapToDouble(chunk -> Arrays.stream(chunk.columns().metric(metric)))
        .toArray();
  }

  static double[] sharpe(List<Chunk> chunks) {
    return column(chunks, StudyFigures.KEYS.indexOf("sharpe"));
  }

  /** Returns all that chunks hold, so that equal texts are equal results, bit for bit. */
  static String all(List<Chunk> chunks) {
    StringBuilder text = new StringBuilder();
    for (Chunk chunk : chunks) {
      CellColumns columns = chunk.columns();
      text.append(chunk.number()).append(' ').append(chunk.firstCell()).append(' ');
      text.append(Arrays.toString(chunk.places())).append(Arrays.toString(columns.blocks()));
      for (int metric = 0; metric < StudyFigures.KEYS.size(); metric++) {
        text.append(Arrays.toString(columns.metric(metric)));
      }
      text.append(new TreeMap<>(columns.faults())).append('\n');
    }
    return text.toString();
  }
}
