package stratlab.store;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sets SQLite up before the pool is made, and leaves other databases alone. */
@Singleton
final class SqliteTuning implements BeanCreatedEventListener<DatasourceConfiguration> {
  private final StoreFile file;
  private final Duration busy;

  SqliteTuning(StoreFile file, @Value("${stratlab.database-busy:5s}") Duration busy) {
    this.file = file;
    this.busy = busy;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration pool = event.getBean();
    if (file.path() != null) {
      StoreOpening.open(file.path());
      file.adopt();
      // Asks the connection, which knows its file, in place of a statement that needs the file.
      pool.setConnectionTestQuery(null);
      pool.setDataSource(new SqliteSource(file, busy));
    }
    return pool;
  }
}
