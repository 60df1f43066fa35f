package stratlab.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.CellColumns;
import stratlab.sweep.Sweeps;
import stratlab.sweep.result.BlockRows;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.Chunk;
import stratlab.sweep.run.SweepRun;
import stratlab.sweep.spec.SweepSpec;

/** Sweeps that are computed in memory, chunk by chunk. */
public final class SweepRunFixtures {
  private SweepRunFixtures() {}

  /** Returns the table of a whole sweep. */
  public static ResultTable table(Sweeps sweeps, SweepSpec spec, int threads) {
    ResultTable table = of(spec, 0, new long[0], new CellColumns(0));
    try (SweepRun run = sweeps.run(spec, threads, Duration.ofSeconds(1), System::nanoTime)) {
      int planned = run.cells();
      long[] places = new long[planned];
      CellColumns all = new CellColumns(planned);
      int done = 0;
      for (int number = 0; done < planned; number++) {
        ResultTable soFar = table;
        Chunk chunk = run.compute(number, done, () -> soFar, KnownCells.NONE, () -> true);
        append(chunk, places, all);
        done += chunk.places().length;
        table = of(spec, planned, Arrays.copyOf(places, done), all);
      }
    }
    return table;
  }

  private static void append(Chunk chunk, long[] places, CellColumns all) {
    int first = chunk.firstCell();
    int size = chunk.places().length;
    System.arraycopy(chunk.places(), 0, places, first, size);
    for (int metric = 0; metric < SweepFigures.KEYS.size(); metric++) {
      System.arraycopy(chunk.columns().metric(metric), 0, all.metric(metric), first, size);
    }
    System.arraycopy(
        chunk.columns().blocks(),
        0,
        all.blocks(),
        first * SweepFigures.BLOCK_SUMS,
        size * SweepFigures.BLOCK_SUMS);
    chunk.columns().faults().forEach((cell, fault) -> all.fail(first + cell, fault));
  }

  private static ResultTable of(SweepSpec spec, int planned, long[] places, CellColumns columns) {
    int[] cells = new int[places.length];
    Arrays.setAll(cells, cell -> cell);
    Map<String, double[]> metrics = new HashMap<>();
    for (int metric = 0; metric < SweepFigures.KEYS.size(); metric++) {
      metrics.put(
          SweepFigures.KEYS.get(metric), Arrays.copyOf(columns.metric(metric), places.length));
    }
    return new ResultTable(
        spec,
        planned,
        cells,
        places,
        metrics::get,
        () -> blocks(columns, places.length),
        columns.faults());
  }

  private static BlockRows blocks(CellColumns columns, int count) {
    int[] rows =
        IntStream.range(0, count)
            .filter(row -> !Double.isNaN(columns.blocks()[row * SweepFigures.BLOCK_SUMS]))
            .toArray();
    double[] sums = new double[rows.length * SweepFigures.BLOCK_SUMS];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(
          columns.blocks(),
          rows[i] * SweepFigures.BLOCK_SUMS,
          sums,
          i * SweepFigures.BLOCK_SUMS,
          SweepFigures.BLOCK_SUMS);
    }
    return new BlockRows(rows, sums);
  }
}
