package stratlab.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.jdbc4.JDBC4Connection;
import stratlab.store.StoreTrouble.Unavailable;

/**
 * A connection that writes only to the file that it opened, and whose transactions end when they
 * are told to. The driver's own begins the next transaction, which takes the lock of the writer, as
 * soon as one is committed, and can not be used again after SQLite has undone a transaction that
 * filled the disk.
 */
final class SqliteConnection extends JDBC4Connection {
  /** What may be said to a file that was moved; writing its log into it makes it whole. */
  static final String CHECKPOINT = "pragma wal_checkpoint(truncate)";

  private static final Pattern READING =
      Pattern.compile(
          "\\s*(select\\b|" + Pattern.quote(CHECKPOINT) + ")", Pattern.CASE_INSENSITIVE);

  private final StoreFile file;
  private final @Nullable Object opened;
  private boolean inTransaction;
  private long changesBefore;

  SqliteConnection(StoreFile file, String url, String path, Properties settings)
      throws SQLException {
    // The driver's constructor makes statements already.
    this.file = file;
    this.opened = file.opened();
    super(url, path, settings);
  }

  /** Micronaut Data asks for this around every query; the driver refuses it when it is open. */
  @Override
  public void setReadOnly(boolean readOnly) {}

  @Override
  public void setAutoCommit(boolean autoCommit) throws SQLException {
    checkOpen();
    if (getConnectionConfig().isAutoCommit() == autoCommit) {
      return;
    }
    if (autoCommit) {
      try {
        end();
      } finally {
        getConnectionConfig().setAutoCommit(true);
      }
    } else {
      begin();
      getConnectionConfig().setAutoCommit(false);
    }
  }

  private void begin() throws SQLException {
    file.check(opened);
    execute("begin immediate;");
    inTransaction = true;
    changesBefore = getDatabase().total_changes();
  }

  @Override
  public void commit() throws SQLException {
    checkOpen();
    end();
  }

  /** A commit that fails leaves the transaction open; it is undone at once, for every caller. */
  private void end() throws SQLException {
    if (!inTransaction) {
      return;
    }
    try {
      if (getDatabase().total_changes() != changesBefore) {
        count();
        file.check(opened);
      }
      execute("commit;");
      inTransaction = false;
    } catch (SQLException failed) {
      undo();
      throw failed;
    }
  }

  /**
   * Counts the transaction in the first page of the database, by which {@link WriteAheadLog} and
   * {@link StoreContent} know a state from every earlier one.
   */
  private void count() throws SQLException {
    int before;
    try (Statement statement = createStatement();
        ResultSet rows = statement.executeQuery("pragma user_version")) {
      before = rows.getInt(1);
    }
    // The counts of two databases begin far from each other.
    int now = before == 0 ? ThreadLocalRandom.current().nextInt(1, 1 << 30) : before + 1;
    execute("pragma user_version = %d;".formatted(now == 0 ? 1 : now));
  }

  @Override
  public void rollback() throws SQLException {
    checkOpen();
    undo();
  }

  private void undo() throws SQLException {
    if (!inTransaction) {
      return;
    }
    inTransaction = false;
    try {
      execute("rollback;");
    } catch (SQLException failed) {
      // SQLite undoes a transaction by itself when the disk is full, for instance.
      if (!String.valueOf(failed.getMessage()).contains("no transaction is active")) {
        throw new SQLException(failed.getMessage(), Unavailable.BROKEN, failed);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    getDatabase().exec(sql, false);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    prepare(sql);
    return super.prepareStatement(sql, type, concurrency, holdability);
  }

  @Override
  public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
    prepare("");
    return super.createStatement(type, concurrency, holdability);
  }

  private void prepare(String sql) throws SQLException {
    if (!getConnectionConfig().isAutoCommit() && !inTransaction) {
      begin();
    } else if (!READING.matcher(sql).lookingAt()) {
      file.check(opened);
    } else if (file.isOverwritten(opened)) {
      throw new Unavailable(StoreTrouble.OVERWRITTEN, false);
    }
  }

  @Override
  public void close() throws SQLException {
    if (!file.isOverwritten(opened)) {
      super.close();
    }
  }

  /** What was opened can be read even when it was moved away. */
  @Override
  public boolean isValid(int seconds) throws SQLException {
    return !isClosed() && (opened == null || opened.equals(file.opened()));
  }
}
