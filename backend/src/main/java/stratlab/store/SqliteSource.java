package stratlab.store;

import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens connections to SQLite for several threads and processes: a write-ahead log, so that readers
 * never wait for the writer; transactions that take the write lock at their start and wait for it,
 * so that none fails halfway.
 */
final class SqliteSource extends SQLiteDataSource {
  private final StoreFile file;

  /**
   * Makes a source.
   *
   * @param busy how long a write waits for the lock of another
   */
  SqliteSource(StoreFile file, Duration busy) {
    super(config(busy));
    this.file = file;
    setUrl(StoreFile.PREFIX + file.path());
  }

  private static SQLiteConfig config(Duration busy) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // Survives the death of the process; FULL also survives a power cut without losing the last
    // commit.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(Math.toIntExact(busy.toMillis()));
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    // A connection that is opened on the side must not make a new file where the old one was.
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return config;
  }

  @Override
  public SQLiteConnection getConnection(String user, String password) throws SQLException {
    file.check(file.opened());
    return new SqliteConnection(
        file, getUrl(), String.valueOf(file.path()), getConfig().toProperties());
  }
}
