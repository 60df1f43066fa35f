package stratlab.job.sweep;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.document.RecordJson;

/** The statements over sweeps and their results. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface SweepRepository extends GenericRepository<SweepRecord, String> {
  SweepRecord save(SweepRecord row);

  Optional<SweepRecord> findById(String jobId);

  boolean existsById(String jobId);

  /**
   * Returns what is said of a completed sweep, as {@link RecordJson}: a {@link
   * stratlab.sweep.result.Overfitting} or a {@link stratlab.sweep.walkforward.WalkForwardResult}.
   */
  @Query("select verdict from sweep where job_id = :id and verdict is not null")
  Optional<String> verdict(String id);

  @Query("update sweep set verdict = :verdict, fault = :fault where job_id = :id")
  int judge(String id, @Nullable String verdict, @Nullable String fault);

  /** Notes what a list shows, as {@link RecordJson}. */
  @Query("update sweep set best = :best where job_id = :id")
  int keepBest(String id, String best);

  @Query("select best from sweep where job_id = :id and best is not null")
  Optional<String> best(String id);

  /** Returns what lists show of some sweeps. */
  @Query(
      """
      select sweep.job_id as id, cells, rank_by, best, coalesce(done, 0) as done
      from sweep left join (
        select job_id, sum(cells) as done from sweep_chunk
        where job_id in (:ids)
        group by job_id
      ) as chunks on chunks.job_id = sweep.job_id
      where sweep.job_id in (:ids)
      """)
  List<Listed> listed(Collection<String> ids);

  @Query(
      """
      insert into sweep_chunk
        (job_id, chunk, first_cell, cells, failed, reused, millis, places, faults)
      values (:id, :chunk, :firstCell, :cells, :failed, :reused, :millis, :places, :faults)
      """)
  int addChunk(
      String id,
      int chunk,
      int firstCell,
      int cells,
      int failed,
      int reused,
      long millis,
      byte[] places,
      @Nullable String faults);

  @Query(
      """
      insert into sweep_column (job_id, name, chunk, content)
      values (:id, :name, :chunk, :content)
      """)
  int addColumn(String id, String name, int chunk, byte[] content);

  @Query(
      """
      insert into sweep_study (job_id, first_cell, first_place, cells, study_id)
      values (:id, :firstCell, :firstPlace, :cells, :studyId)
      """)
  int addStudy(String id, int firstCell, long firstPlace, int cells, String studyId);

  @Query("select count(*) from sweep_chunk where job_id = :id")
  int chunks(String id);

  @Query("select chunk, first_cell, cells from sweep_chunk where job_id = :id order by chunk")
  List<Extent> extents(String id);

  /** Returns the places of the chunks from one up to another. */
  @Query(
      """
      select chunk, places, faults from sweep_chunk
      where job_id = :id and chunk >= :from and chunk < :to
      order by chunk
      """)
  List<Places> places(String id, int from, int to);

  /** Returns a column of the chunks from one up to another. */
  @Query(
      """
      select chunk, content from sweep_column
      where job_id = :id and name = :name and chunk >= :from and chunk < :to
      order by chunk
      """)
  List<ChunkOfColumn> column(String id, String name, int from, int to);

  @Query(
      """
      select name, content from sweep_column
      where job_id = :id and chunk = :chunk and name in (:names)
      """)
  List<ColumnOfChunk> columns(String id, int chunk, Collection<String> names);

  @Query(
      """
      select coalesce(sum(cells), 0) as cells, coalesce(sum(failed), 0) as failed,
        coalesce(sum(reused), 0) as reused
      from sweep_chunk where job_id = :id
      """)
  Tally tally(String id);

  /** Returns how long the newest chunks took. */
  @Query(
      """
      select coalesce(sum(cells), 0) as cells, coalesce(sum(millis), 0) as millis
      from (
        select cells, millis from sweep_chunk where job_id = :id order by chunk desc limit :most
      ) as newest
      """)
  Pace pace(String id, int most);

  @Query(
      """
      select study_id, min(first_place) as first_place from sweep_study
      where job_id = :id
      group by study_id
      """)
  List<StudyOfPlace> studies(String id);

  /** Returns the cells of a study in the newest sweeps but one, those of the newest first. */
  @Query(
      """
      select job_id, first_cell, first_place, cells, study_id from sweep_study
      where study_id = :studyId and job_id in (
        select distinct job_id from sweep_study
        where study_id = :studyId and job_id <> :without
        order by job_id desc
        limit :most)
      order by job_id desc, first_cell
      """)
  List<Stretch> cellsOf(String studyId, String without, int most);

  /** What a list shows of a sweep besides its job. */
  @Introspected
  record Listed(String id, int cells, @Nullable String rankBy, @Nullable String best, long done) {}

  /** Which cells a chunk has. */
  @Introspected
  record Extent(int chunk, int firstCell, int cells) {}

  /** Where the cells of a chunk lie and which of them failed, packed. */
  @Introspected
  @SuppressWarnings("ArrayRecordComponent") // a row read once and handed on, never compared
  record Places(int chunk, byte[] places, @Nullable String faults) {}

  /** The column that was asked for of one chunk, packed. */
  @Introspected
  @SuppressWarnings("ArrayRecordComponent") // as above
  record ChunkOfColumn(int chunk, byte[] content) {}

  /** A column of the chunk that was asked for, packed. */
  @Introspected
  @SuppressWarnings("ArrayRecordComponent") // as above
  record ColumnOfChunk(String name, byte[] content) {}

  /** How many cells are finished, and what became of them. */
  @Introspected
  record Tally(int cells, int failed, int reused) {}

  /** How long cells took. */
  @Introspected
  record Pace(long cells, long millis) {}

  /** A study and a place of a sweep that belongs to it. */
  @Introspected
  record StudyOfPlace(String studyId, long firstPlace) {}

  /** Cells of one study that follow each other within a chunk. */
  @Introspected
  record Stretch(String jobId, int firstCell, long firstPlace, int cells, String studyId) {}
}
