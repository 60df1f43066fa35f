package stratlab.job;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Sets up SQLite for several threads and processes: a write-ahead log, so that readers never wait
 * for the writer; transactions that take the write lock at their start and wait for it, so that
 * none fails halfway. Other databases are left alone.
 */
@Singleton
final class SqliteTuning implements BeanCreatedEventListener<DatasourceConfiguration> {
  private static final String PREFIX = "jdbc:sqlite:";
  private static final int BUSY_MILLIS = 10_000;

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration pool = event.getBean();
    String url = pool.getUrl();
    if (url != null && url.startsWith(PREFIX)) {
      Path file = Path.of(url.substring(PREFIX.length()));
      Source source = new Source(url);
      tryOut(source, file);
      pool.setDataSource(source);
    }
    return pool;
  }

  /** Opens the file once, so that one that cannot be used is told by name and not by a pool. */
  private static void tryOut(Source source, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      source.getConnection("", "").close();
    } catch (IOException | SQLException failed) {
      throw new ConfigurationException(
          "the database %s cannot be opened (%s); let STRATLAB_DATABASE name a file of Stratlab's, or a new one in a folder that can be written"
              .formatted(file, failed.getMessage()));
    }
  }

  private static final class Source extends SQLiteDataSource {
    private final String url;

    Source(String url) {
      super(config());
      this.url = url;
      setUrl(url);
    }

    private static SQLiteConfig config() {
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      // Survives the death of the process; FULL also survives a power cut without losing the last
      // commit.
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setBusyTimeout(BUSY_MILLIS);
      config.enforceForeignKeys(true);
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
      return config;
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
      String file = url.substring(PREFIX.length());
      return new JDBC4Connection(url, file, getConfig().toProperties()) {
        // Micronaut Data asks for this around every query; the driver refuses it on an open
        // connection.
        @Override
        public void setReadOnly(boolean readOnly) {}
      };
    }
  }
}
