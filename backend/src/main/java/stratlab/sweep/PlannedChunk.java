package stratlab.sweep;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CellColumns;

/**
 * Computes a chunk whose places are known beforehand. It goes through a few studies at a time: what
 * is known of their cells is taken over, and the rest is shared among the threads in pieces of
 * consecutive cells.
 */
final class PlannedChunk {
  /** So many cells share the columns of a stretch of bars while it lies in near memory. */
  private static final int LARGEST_PIECE = 1024;

  private static final int SMALLEST_PIECE = 64;

  private final CellBench bench;
  private final KnownCells known;
  private final BooleanSupplier goOn;
  private final int first;
  private final long[] at;
  private final CellColumns columns;

  PlannedChunk(CellBench bench, int first, long[] at, KnownCells known, BooleanSupplier goOn) {
    this.bench = bench;
    this.known = known;
    this.goOn = goOn;
    this.first = first;
    this.at = at;
    this.columns = new CellColumns(at.length);
  }

  /** Cells of a study that are still to be run, by their place in the chunk. */
  private record Piece(Studies.Ready study, int from, int to) {}

  CellColumns compute() {
    for (int next = 0; next < at.length; ) {
      List<Piece> pieces = new ArrayList<>();
      for (int study = 0; study < bench.places().studiesAtOnce() && next < at.length; study++) {
        int end = endOfStudy(next);
        lay(next, end, pieces);
        next = end;
      }
      bench.threads().keep(pieces.stream().map(Piece::study).toList());
      bench
          .threads()
          .each(
              pieces.size(),
              goOn,
              (worker, piece, proceed) -> run(worker, pieces.get(piece), proceed));
    }
    return columns;
  }

  private int endOfStudy(int from) {
    long study = bench.places().study(at[from]);
    int end = from + 1;
    while (end < at.length && bench.places().study(at[end]) == study) {
      end++;
    }
    return end;
  }

  private void lay(int from, int to, List<Piece> pieces) {
    switch (bench.shelf().at(at[from])) {
      case StudyShelf.Entry.Refused(String reason) ->
          IntStream.range(from, to).forEach(cell -> columns.fail(cell, reason));
      case StudyShelf.Entry.Open(Studies.Ready study) -> {
        int start = from;
        int piece = pieceOf(to - start);
        for (int cell = from; cell < to; cell++) {
          boolean isKnown = take(study, cell);
          if (isKnown || cell - start == piece) {
            add(study, start, cell, pieces);
            start = isKnown ? cell + 1 : cell;
            piece = pieceOf(to - start);
          }
        }
        add(study, start, to, pieces);
      }
    }
  }

  /** Cuts ever finer towards the end, so that the threads end together. */
  private int pieceOf(int left) {
    int each = Math.ceilDiv(left, 2 * bench.threads().size());
    return Math.clamp(each, SMALLEST_PIECE, LARGEST_PIECE);
  }

  private static void add(Studies.Ready study, int from, int to, List<Piece> pieces) {
    if (from < to) {
      pieces.add(new Piece(study, from, to));
    }
  }

  private boolean take(Studies.Ready study, int cell) {
    if (!goOn.getAsBoolean()) {
      throw new Cancelled();
    }
    return CellRows.take(
        known, study.id(), bench.places().params(at[cell]), columns, cell, withBlocks(cell));
  }

  private boolean withBlocks(int cell) {
    return BlockSample.has(first + cell, bench.cells());
  }

  private void run(CellWorker worker, Piece piece, BooleanSupplier proceed) {
    List<Map<String, Object>> params = new ArrayList<>();
    BitSet blocks = new BitSet();
    for (int cell = piece.from; cell < piece.to; cell++) {
      blocks.set(cell - piece.from, withBlocks(cell));
      params.add(bench.places().params(at[cell]));
    }
    worker.on(piece.study).run(params, blocks, columns, piece.from, proceed);
  }
}
