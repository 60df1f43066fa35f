package stratlab.job.sweep;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.RecordJson;
import stratlab.job.queue.Claim;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobQueue;
import stratlab.job.queue.JobRepository;
import stratlab.job.queue.JobRow;
import stratlab.job.queue.UnknownJob;
import stratlab.store.StoreRetry;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.Chunk;

/**
 * What a worker does with the results of the sweep that it runs. It waits for a store that cannot
 * be used, and then goes on.
 */
@Singleton
public final class SweepStore {
  private final SweepRepository sweeps;
  private final JobRepository jobs;
  private final JobQueue queue;
  private final StoredTables tables;
  private final TransactionOperations<Connection> transactions;
  private final StoreRetry retry;

  SweepStore(
      SweepRepository sweeps,
      JobRepository jobs,
      JobQueue queue,
      StoredTables tables,
      TransactionOperations<Connection> transactions,
      StoreRetry retry) {
    this.sweeps = sweeps;
    this.jobs = jobs;
    this.queue = queue;
    this.tables = tables;
    this.transactions = transactions;
    this.retry = retry;
  }

  /**
   * A computed chunk with what is kept besides.
   *
   * @param studies of its cells, in their order
   * @param millis how long it took
   */
  public record Finished(Chunk chunk, List<Study> studies, long millis) {
    public Finished {
      studies = List.copyOf(studies);
    }

    int cells() {
      return chunk.places().length;
    }

    /** Cells of one study that follow each other. */
    public record Study(String id, int firstCell, long firstPlace, int cells) {}
  }

  /**
   * What is said of a sweep in the end.
   *
   * @param document as {@link RecordJson}; null when there can be none
   * @param fault why there can be none
   */
  public record Verdict(@Nullable String document, @Nullable String fault) {}

  /** Returns which chunks are stored: the first so many. */
  List<SweepRepository.Extent> stored(String id) {
    return retry.until(() -> sweeps.extents(id));
  }

  /** Returns the studies of the stored cells, each with a place that it was found at. */
  List<SweepRepository.StudyOfPlace> studies(String id) {
    return retry.until(() -> sweeps.studies(id));
  }

  /** Returns all that is stored. */
  ResultTable table(String id, int planned) {
    JobRow job = retry.until(() -> jobs.findById(id)).orElseThrow(() -> new UnknownJob(id));
    return retry.until(() -> tables.table(job, planned));
  }

  /** Returns what other sweeps know of the cells of one. */
  ReusableCells earlier(String id) {
    return new ReusableCells(sweeps, jobs, id);
  }

  /**
   * Stores chunks and the progress with them: all of it or nothing.
   *
   * @param done cells, those of the chunks included
   * @return false when the job is another worker's now
   */
  public boolean commit(Claim claim, List<Finished> chunks, long done, long total) {
    List<PackedChunk> packed =
        chunks.stream().map(finished -> PackedChunk.of(finished.chunk())).toList();
    return retry.until(
        () ->
            transactions.executeWrite(
                _ -> {
                  boolean mine = queue.keep(claim, done, total);
                  for (int i = 0; mine && i < packed.size(); i++) {
                    insert(claim.id(), chunks.get(i), packed.get(i));
                  }
                  return mine;
                }));
  }

  private void insert(String id, Finished finished, PackedChunk packed) {
    Chunk chunk = finished.chunk();
    sweeps.addChunk(
        id,
        chunk.number(),
        chunk.firstCell(),
        finished.cells(),
        chunk.columns().faults().size(),
        chunk.reused(),
        finished.millis(),
        packed.places(),
        packed.faults());
    packed
        .columns()
        .forEach((name, content) -> sweeps.addColumn(id, name, chunk.number(), content));
    finished
        .studies()
        .forEach(
            study ->
                sweeps.addStudy(
                    id, study.firstCell(), study.firstPlace(), study.cells(), study.id()));
  }

  /**
   * Completes a sweep with its verdict: both or nothing.
   *
   * @return false when the job is another worker's now
   */
  public boolean complete(Claim claim, int cells, Verdict verdict) {
    Map<String, @Nullable Double> tests =
        claim.kind() == Job.Kind.WALK_FORWARD ? BestCell.tests(verdict.document()) : null;
    String best = RecordJson.of(BestCell.of(table(claim.id(), cells), cells, tests));
    return retry.until(
        () ->
            transactions.executeWrite(
                _ -> {
                  boolean mine = queue.complete(claim, cells);
                  if (mine) {
                    sweeps.judge(claim.id(), verdict.document(), verdict.fault());
                    sweeps.keepBest(claim.id(), best);
                  }
                  return mine;
                }));
  }
}
