package stratlab.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Writes as much as a result takes, and takes it back. */
@JdbcRepository(dialect = Dialect.ANSI)
interface StoreProbe extends GenericRepository<StoreProbe.Row, Integer> {
  @Query("insert into store_probe (id, content) values (:id, :content)")
  int write(int id, byte[] content);

  @Query("delete from store_probe")
  int clear();

  /** The table has no rows that last. */
  @MappedEntity("store_probe")
  record Row(@Id int id) {}
}
