package stratlab.sweep.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import stratlab.backtest.CellColumns;
import stratlab.sweep.grid.BlockSample;
import stratlab.sweep.result.CellRows;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.run.FoundOrder.Found;

/** Computes single cells of a guided sweep, and puts them together as chunks. */
final class GuidedCells {
  private final CellRuntime bench;
  private final KnownCells known;
  private final Set<Long> reused = ConcurrentHashMap.newKeySet();

  GuidedCells(CellRuntime bench, KnownCells known) {
    this.bench = bench;
    this.known = known;
  }

  /** Runs a cell, always with its sums by block: its number, which decides, is not known yet. */
  void run(CellWorker worker, long place, CellColumns into, int row, BooleanSupplier goOn) {
    switch (bench.studyCache().at(place)) {
      case StudyCache.Entry.Refused(String reason) -> into.fail(row, reason);
      case StudyCache.Entry.Open(Studies.Ready study) -> {
        Map<String, Object> params = bench.places().params(place);
        if (take(study, params, into, row)) {
          reused.add(place);
        } else {
          BitSet blocks = new BitSet();
          blocks.set(0);
          worker.on(study).run(List.of(params), blocks, into, row, goOn);
        }
      }
    }
  }

  private synchronized boolean take(
      Studies.Ready study, Map<String, Object> params, CellColumns into, int row) {
    return CellRows.take(known, study.id(), params, into, row, true);
  }

  /** Returns cells that follow each other as a chunk. */
  Chunk chunk(int number, int firstCell, List<Found> cells) {
    List<Found> all = new ArrayList<>(cells);
    long[] places = all.stream().mapToLong(Found::place).toArray();
    CellColumns columns = new CellColumns(places.length);
    int known = 0;
    for (int row = 0; row < places.length; row++) {
      CellRows.copy(all.get(row).columns(), all.get(row).row(), columns, row);
      if (!BlockSample.has(firstCell + row, bench.cells())) {
        CellRows.clearBlocks(columns, row);
      }
      known += reused.contains(places[row]) ? 1 : 0;
    }
    return new Chunk(number, firstCell, places, columns, known);
  }
}
