package stratlab.job.sweep;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CannotRun;
import stratlab.backtest.InvalidRequest;
import stratlab.document.RecordJson;
import stratlab.document.SweepJson;
import stratlab.job.execution.Execution;
import stratlab.job.execution.Execution.Stop;
import stratlab.job.execution.Incident;
import stratlab.job.execution.RunStopped;
import stratlab.job.queue.Claim;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobQueue;
import stratlab.job.queue.SweepOutdated;
import stratlab.job.sweep.SweepRepository.Extent;
import stratlab.job.sweep.SweepRepository.StudyOfPlace;
import stratlab.job.sweep.SweepStore.Finished;
import stratlab.job.sweep.SweepStore.Verdict;
import stratlab.market.catalog.UnknownDataSet;
import stratlab.market.csv.CsvFault;
import stratlab.store.StoreFault;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.Chunk;
import stratlab.sweep.run.SearchDiffers;
import stratlab.sweep.spec.SweepSpec;

/**
 * Runs one claimed sweep: computes the chunks that are not stored and has each stored as soon as it
 * is there; after the last one says what all of it is worth. Whenever it stops, it goes on after
 * the last stored chunk.
 */
@Singleton
public final class SweepExecutor {
  private final SweepComputer computer;
  private final SweepStore store;
  private final JobQueue queue;
  private final InstantSource clock;
  private final SweepSettings settings;

  SweepExecutor(
      SweepComputer computer,
      SweepStore store,
      JobQueue queue,
      InstantSource clock,
      SweepSettings settings) {
    this.computer = computer;
    this.store = store;
    this.queue = queue;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Runs a sweep to its completion.
   *
   * @throws stratlab.backtest.Cancelled when it was stopped while it computed
   * @throws RunStopped when it was stopped otherwise
   * @throws SweepOutdated when its prices are not those that it was asked for, or its stored cells
   *     are of something else than the next ones would be
   */
  public void run(Execution execution) {
    Claim claim = execution.claim();
    // A plug-in may be replaced meanwhile: all chunks are computed by the same code.
    SweepComputer now = computer.pinned();
    SweepSpec spec = now.check(now.request(SweepJson.spec(claim.request())));
    if (!SweepJson.of(spec).equals(claim.request())) {
      throw new SweepOutdated("the data or the strategy of its request has changed since");
    }
    queue.requirePrices(claim, () -> now.prices(spec));
    int cells;
    try (SweepComputer.Run run = now.run(spec, settings)) {
      cells = computeMissing(execution, run);
    }
    finish(execution, now, cells);
  }

  /** Returns how many cells there are in the end. */
  private int computeMissing(Execution execution, SweepComputer.Run run) {
    String id = execution.claim().id();
    store.studies(id).forEach(study -> requireSame(run, study));
    List<Extent> stored = store.stored(id);
    int done = done(stored);
    int total = run.cells();
    ReusableCells known = store.earlier(id);
    BooleanSupplier goOn = () -> execution.stopped() == null;
    try (ChunkWriter writer = new ChunkWriter(store, execution, done, total)) {
      long last = clock.millis();
      for (int chunk = stored.size(); done < total; chunk++) {
        requireGoOn(execution);
        Chunk computed = run.compute(chunk, done, () -> soFar(id, writer, total), known, goOn);
        long millis = Math.max(0, clock.millis() - last);
        last = clock.millis();
        writer.put(new Finished(computed, studies(run, computed), millis));
        done += computed.places().length;
      }
      requireGoOn(execution);
      return Math.toIntExact(writer.flush());
    } catch (SearchDiffers _) {
      throw new SweepOutdated("its searches find other cells than those that are stored");
    }
  }

  private static void requireSame(SweepComputer.Run run, StudyOfPlace stored) {
    if (!run.studyId(stored.firstPlace()).equals(stored.studyId())) {
      throw new SweepOutdated("its prices, its strategy or this program has changed since");
    }
  }

  /** Returns how many cells are stored, from the first on without a gap. */
  private static int done(List<Extent> stored) {
    int done = 0;
    for (Extent extent : stored) {
      if (extent.firstCell() != done) {
        throw new SweepOutdated("its stored cells do not follow each other");
      }
      done += extent.cells();
    }
    return done;
  }

  private static void requireGoOn(Execution execution) {
    if (execution.stopped() != null) {
      throw new RunStopped();
    }
  }

  /** Returns all that was computed, once it is stored. */
  private ResultTable soFar(String id, ChunkWriter writer, int total) {
    writer.flush();
    return store.table(id, total);
  }

  private static List<Finished.Study> studies(SweepComputer.Run run, Chunk chunk) {
    List<Finished.Study> studies = new ArrayList<>();
    long[] places = chunk.places();
    int first = 0;
    for (int cell = 1; cell <= places.length; cell++) {
      String study = run.studyId(places[first]);
      if (cell == places.length || !run.studyId(places[cell]).equals(study)) {
        studies.add(
            new Finished.Study(study, chunk.firstCell() + first, places[first], cell - first));
        first = cell;
      }
    }
    return studies;
  }

  private void finish(Execution execution, SweepComputer now, int cells) {
    Claim claim = execution.claim();
    Verdict verdict = verdict(now, store.table(claim.id(), cells), execution);
    requireGoOn(execution);
    if (!execution.computation().conclude()) {
      throw new RunStopped();
    }
    if (!store.complete(claim, cells, verdict)) {
      execution.stop(Stop.LOST);
      throw new RunStopped();
    }
  }

  /** What cannot be said of a finished sweep takes none of its cells away. */
  private static Verdict verdict(SweepComputer now, ResultTable table, Execution execution) {
    BooleanSupplier goOn = () -> execution.stopped() == null;
    try {
      Record verdict =
          execution.claim().kind() == Job.Kind.WALK_FORWARD
              ? now.walkForward(table, goOn)
              : now.honesty(table, goOn);
      return new Verdict(RecordJson.of(verdict), null);
    } catch (Cancelled | RunStopped | StoreFault stopped) {
      throw stopped;
    } catch (InvalidRequest | CsvFault | CannotRun | UnknownDataSet expected) {
      return new Verdict(null, Incident.shortened(String.valueOf(expected.getMessage())));
    } catch (OutOfMemoryError full) {
      // It may be a neighbour's: the sweep is tried again alone.
      throw full;
    } catch (Throwable unexpected) {
      // Were it the job that failed, it would fail again each time that it is asked for.
      return new Verdict(null, Incident.shortened(Incident.of(execution.claim(), unexpected)));
    }
  }
}
