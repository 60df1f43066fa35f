package stratlab.sweep.run;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CellColumns;
import stratlab.sweep.result.CellRows;
import stratlab.sweep.result.KnownCells;

/** Consecutive cells of one study that one thread computes, and their results. */
final class CellBlock {
  private final int study;
  private final Studies.@Nullable Ready ready;
  private final long[] places;
  private final List<Map<String, Object>> params;
  private final BitSet blocks;
  private final CellColumns columns;
  private final BitSet todo = new BitSet();
  private int reused;

  /** Whether all its cells have results; guarded by who shares the pieces out. */
  boolean done;

  /**
   * Makes a piece of which everything is to be run.
   *
   * @param study its number among those of the sweep that were begun
   * @param ready the study; null when it cannot be run
   * @param params of each cell
   * @param blocks the cells, from 0, of which sums by block are wanted
   */
  CellBlock(
      int study,
      Studies.@Nullable Ready ready,
      long[] places,
      List<Map<String, Object>> params,
      BitSet blocks) {
    this.study = study;
    this.ready = ready;
    this.places = places;
    this.params = params;
    this.blocks = blocks;
    this.columns = new CellColumns(places.length);
    this.todo.set(0, params.size());
  }

  /** Returns a piece of a study that cannot be run: all its cells have failed. */
  static CellBlock refused(int study, long[] places, String reason) {
    CellBlock piece = new CellBlock(study, null, places, List.of(), new BitSet());
    for (int cell = 0; cell < places.length; cell++) {
      piece.columns.fail(cell, reason);
    }
    return piece;
  }

  int study() {
    return study;
  }

  int size() {
    return places.length;
  }

  /** Returns the cells that are to be run, from 0. */
  BitSet todo() {
    return todo;
  }

  /** Takes the results of cells that are known. */
  void takeOver(KnownCells known, BooleanSupplier goOn) {
    Studies.Ready from = ready;
    for (int cell = 0; from != null && cell < places.length; cell++) {
      if (!goOn.getAsBoolean()) {
        throw new Cancelled();
      }
      if (CellRows.take(known, from.id(), params.get(cell), columns, cell, blocks.get(cell))) {
        todo.clear(cell);
        reused++;
      }
    }
  }

  /** Runs the cells that are not known, those that follow each other together. */
  void run(CellWorker worker, BooleanSupplier goOn) {
    Studies.Ready from = ready;
    if (from == null) {
      return;
    }
    int end;
    for (int start = todo.nextSetBit(0); start >= 0; start = todo.nextSetBit(end)) {
      end = todo.nextClearBit(start);
      worker.on(from).run(params.subList(start, end), blocks.get(start, end), columns, start, goOn);
    }
  }

  /** Returns pieces that follow each other as a chunk. */
  static Chunk joined(int number, int firstCell, List<CellBlock> pieces) {
    int size = pieces.stream().mapToInt(CellBlock::size).sum();
    int reused = pieces.stream().mapToInt(piece -> piece.reused).sum();
    if (pieces.size() == 1) {
      CellBlock only = pieces.getFirst();
      return new Chunk(number, firstCell, only.places, only.columns, reused);
    }
    long[] places = new long[size];
    CellColumns columns = new CellColumns(size);
    int at = 0;
    for (CellBlock piece : pieces) {
      System.arraycopy(piece.places, 0, places, at, piece.size());
      CellRows.copyAll(piece.columns, columns, at);
      at += piece.size();
    }
    return new Chunk(number, firstCell, places, columns, reused);
  }
}
