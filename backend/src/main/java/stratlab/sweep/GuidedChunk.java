package stratlab.sweep;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import stratlab.analytics.SeededRandom;
import stratlab.backtest.CellColumns;

/**
 * Computes a chunk of a guided sweep: a fixed number of searches that know nothing of each other,
 * each with an equal share of the cells and numbers drawn from the seed, the chunk and its own
 * number. Those of the first chunk start spread over the lattice, those of later ones from the best
 * cell so far, each looking around half as widely as the one before. A place that two of them found
 * counts once, and the cells that are missing then are drawn. So nothing depends on the threads.
 */
final class GuidedChunk {
  static final int SEARCHES = 4;

  private final CellBench bench;
  private final AllowedPlaces allowed;
  private final Goal goal;
  private final GuidedMemory memory;
  private final KnownCells known;
  private final long seed;
  private final int chunk;
  private final Set<Long> reused = ConcurrentHashMap.newKeySet();

  /** The results of a number of cells and their places. */
  @SuppressWarnings("ArrayRecordComponent") // a column: read by row, never compared
  private record Found(long[] places, CellColumns columns) {}

  GuidedChunk(CellBench bench, SweepSpec spec, int chunk, GuidedMemory memory, KnownCells known) {
    this.bench = bench;
    this.allowed = CellChoice.allowed(spec.axes(), spec.where(), spec.base());
    this.goal = Goal.of(spec);
    this.memory = memory;
    this.known = known;
    this.seed = ((Sampling.Guided) spec.sampling()).seed();
    this.chunk = chunk;
  }

  Chunk compute(int number, int first, int size, BooleanSupplier goOn) {
    Found[] found = new Found[SEARCHES];
    bench
        .threads()
        .each(
            SEARCHES,
            goOn,
            (worker, search, proceed) ->
                found[search] = search(worker, search, share(search, size), proceed));
    Found all = new Found(new long[size], new CellColumns(size));
    fill(all, join(found, all), goOn);
    for (int row = 0; row < size; row++) {
      if (!BlockSample.has(first + row, bench.cells())) {
        CellRows.clearBlocks(all.columns, row);
      }
    }
    int known = (int) Arrays.stream(all.places).filter(reused::contains).count();
    return new Chunk(number, first, all.places, all.columns, known);
  }

  private static int share(int search, int size) {
    return size / SEARCHES + (search < size % SEARCHES ? 1 : 0);
  }

  /** Puts what searches found one after the other, each place once, and returns the places. */
  private static Set<Long> join(Found[] found, Found all) {
    Set<Long> taken = new HashSet<>();
    for (Found each : found) {
      for (int row = 0; row < each.places.length; row++) {
        if (taken.add(each.places[row])) {
          all.places[taken.size() - 1] = each.places[row];
          CellRows.copy(each.columns, row, all.columns, taken.size() - 1);
        }
      }
    }
    return taken;
  }

  private Found search(CellWorker worker, int number, int budget, BooleanSupplier goOn) {
    CellColumns columns = new CellColumns(budget);
    GuidedSearch search =
        new GuidedSearch(
            allowed,
            memory,
            new SeededRandom(seed, chunk, number),
            budget,
            (place, row) -> {
              run(worker, place, columns, row, goOn);
              return goal.cost(columns, row);
            });
    boolean later = memory.best().isPresent();
    double[] start =
        later ? GuidedSearch.centre(allowed.lattice(), memory.best().getAsLong()) : spread(number);
    double width = later ? GuidedSearch.WIDE / (1 << number) : GuidedSearch.WIDE;
    return new Found(search.run(start, width), columns);
  }

  /** A point for each search, so that no two lie in the same quarter of an axis. */
  private double[] spread(int number) {
    SeededRandom order = new SeededRandom(seed, chunk, SEARCHES + 1);
    double[] point = new double[allowed.lattice().axes().size()];
    for (int axis = 0; axis < point.length; axis++) {
      point[axis] = (order.shuffled(SEARCHES)[number] + 0.5) / SEARCHES;
    }
    return point;
  }

  private void fill(Found all, Set<Long> taken, BooleanSupplier goOn) {
    int from = taken.size();
    SeededRandom random = new SeededRandom(seed, chunk, SEARCHES);
    for (int row = from; row < all.places.length; row++) {
      long place =
          allowed.draw(random, each -> memory.has(each) || taken.contains(each)).orElseThrow();
      taken.add(place);
      all.places[row] = place;
    }
    bench
        .threads()
        .each(
            all.places.length - from,
            goOn,
            (worker, piece, proceed) ->
                run(worker, all.places[from + piece], all.columns, from + piece, proceed));
  }

  /** Runs a cell, always with its sums by block: its number, which decides, is not known yet. */
  private void run(CellWorker worker, long place, CellColumns into, int row, BooleanSupplier goOn) {
    switch (bench.shelf().at(place)) {
      case StudyShelf.Entry.Refused(String reason) -> into.fail(row, reason);
      case StudyShelf.Entry.Open(Studies.Ready study) -> {
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
}
