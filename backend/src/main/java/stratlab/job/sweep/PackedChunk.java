package stratlab.job.sweep;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.CellColumns;
import stratlab.document.JsonTree;
import stratlab.document.ReportJson;
import stratlab.sweep.result.BlockRows;
import stratlab.sweep.run.Chunk;

/**
 * A chunk as the store keeps it: a packed column of each metric; of the sums by block the rows that
 * have them; the reasons of cells that failed, each said once.
 *
 * @param columns by name: the keys of the metrics, and {@link #BLOCKS} when a cell has sums
 * @param faults the cells from 0 of each reason, as a JSON object; null when none failed
 */
@SuppressWarnings("ArrayRecordComponent") // made once and handed on, never compared
record PackedChunk(byte[] places, Map<String, byte[]> columns, @Nullable String faults) {
  /** The name of the column that has the sums by block. */
  static final String BLOCKS = "blocks";

  /** The names of all columns. */
  static final List<String> NAMES =
      Stream.concat(SweepFigures.KEYS.stream(), Stream.of(BLOCKS)).toList();

  private static final int WIDTH = SweepFigures.BLOCK_SUMS;

  static PackedChunk of(Chunk chunk) {
    CellColumns columns = chunk.columns();
    Map<String, byte[]> packed = new LinkedHashMap<>();
    for (int metric = 0; metric < SweepFigures.KEYS.size(); metric++) {
      packed.put(SweepFigures.KEYS.get(metric), PackedNumbers.of(columns.metric(metric)));
    }
    long[] rows = rowsWithSums(columns.blocks());
    if (rows.length > 0) {
      packed.put(BLOCKS, blocks(rows, columns.blocks()));
    }
    return new PackedChunk(
        PackedNumbers.of(steps(chunk.places())), packed, faults(columns.faults()));
  }

  /** Returns the places of the cells of a chunk. */
  static long[] places(byte[] packed) {
    long[] places = PackedNumbers.longs(packed);
    for (int cell = 1; cell < places.length; cell++) {
      places[cell] += places[cell - 1];
    }
    return places;
  }

  /**
   * Returns the sums by block of a chunk.
   *
   * @param first the row of its first cell
   */
  static BlockRows blocks(byte[] packed, int first) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    byte[] cells = new byte[in.getInt()];
    in.get(cells);
    byte[] sums = new byte[in.remaining()];
    in.get(sums);
    return new BlockRows(
        Arrays.stream(PackedNumbers.longs(cells)).mapToInt(cell -> first + (int) cell).toArray(),
        PackedNumbers.doubles(sums));
  }

  /** Returns why cells failed, by their number in the chunk. */
  static Map<Integer, String> faults(@Nullable String text) {
    Map<Integer, String> faults = new TreeMap<>();
    if (text != null) {
      JsonTree.object(text)
          .forEach(
              (reason, cells) -> {
                if (cells instanceof List<?> list) {
                  list.forEach(cell -> faults.put(((Number) cell).intValue(), reason));
                }
              });
    }
    return faults;
  }

  private static long[] steps(long[] places) {
    long[] steps = places.clone();
    for (int cell = steps.length - 1; cell > 0; cell--) {
      steps[cell] -= steps[cell - 1];
    }
    return steps;
  }

  private static long[] rowsWithSums(double[] sums) {
    long[] rows = new long[sums.length / WIDTH];
    int count = 0;
    for (int row = 0; row < sums.length / WIDTH; row++) {
      if (hasSums(sums, row)) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** Whether a row of sums by block was kept. */
  static boolean hasSums(double[] sums, int row) {
    for (int at = row * WIDTH; at < (row + 1) * WIDTH; at++) {
      if (!Double.isNaN(sums[at])) {
        return true;
      }
    }
    return false;
  }

  private static byte[] blocks(long[] rows, double[] sums) {
    double[] kept = new double[rows.length * WIDTH];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(sums, (int) rows[i] * WIDTH, kept, i * WIDTH, WIDTH);
    }
    byte[] first = PackedNumbers.of(rows);
    byte[] second = PackedNumbers.of(kept);
    return ByteBuffer.allocate(Integer.BYTES + first.length + second.length)
        .putInt(first.length)
        .put(first)
        .put(second)
        .array();
  }

  private static @Nullable String faults(Map<Integer, String> faults) {
    if (faults.isEmpty()) {
      return null;
    }
    Map<String, List<Integer>> cells = new LinkedHashMap<>();
    new TreeMap<>(faults)
        .forEach((cell, reason) -> cells.computeIfAbsent(reason, _ -> new ArrayList<>()).add(cell));
    return ReportJson.text(cells);
  }
}
