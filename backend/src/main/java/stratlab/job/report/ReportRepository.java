package stratlab.job.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The statements over reports and their parts. */
@JdbcRepository(dialect = Dialect.ANSI)
public interface ReportRepository extends GenericRepository<ReportRow, String> {
  ReportRow save(ReportRow row);

  Optional<ReportRow> findById(String id);

  List<ReportRow> findByIdIn(Collection<String> ids);

  boolean existsById(String id);

  /** Returns the ids from one on, in order. */
  @Query("select id from report where id >= :first and id < :end order by id limit :most")
  List<String> idsBetween(String first, String end, int most);

  @Query("insert into report_part (report_id, part, content) values (:id, :part, :content)")
  int addPart(String id, String part, byte[] content);

  @Query("select content from report_part where report_id = :id and part = :part")
  Optional<Content> part(String id, String part);

  @Query("delete from report where id = :id")
  int delete(String id);

  /** A part as it is stored, compressed. */
  @Introspected
  @SuppressWarnings("ArrayRecordComponent") // a row read once and handed on, never compared
  record Content(byte[] content) {}
}
