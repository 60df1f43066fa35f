package stratlab.store;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a file and the log beside it belong together, with real files of SQLite. */
final class StoreContentTest {
  @TempDir private Path folder;

  private Path database() {
    return folder.resolve("stratlab.db");
  }

  private Connection ours() throws SQLException {
    return new SqliteSource(new StoreFile(StoreFile.PREFIX + database()), Duration.ofSeconds(1))
        .getConnection("", "");
  }

  private Connection theirs() throws SQLException {
    return DriverManager.getConnection(StoreFile.PREFIX + database());
  }

  private StoreContent opened() {
    return Objects.requireNonNull(StoreContent.open(database()));
  }

  private static void say(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Writes a row of about as many bytes in one transaction. */
  private static void write(Connection connection, int bytes) throws SQLException {
    connection.setAutoCommit(false);
    say(connection, "insert into t (x) values (zeroblob(%d))".formatted(bytes));
    say(connection, "update t set n = n + 1 where id % 3 = 0");
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void make() throws SQLException {
    try (Connection connection = theirs()) {
      say(connection, "pragma journal_mode = wal");
      say(connection, "create table t (id integer primary key, x blob, n integer default 0)");
    }
  }

  /** What a kill leaves: the two files as they are, without a last checkpoint. */
  private record Left(Path file, Path log, String content) {}

  private Left left(int number, Connection connection) throws IOException, SQLException {
    Path file = folder.resolve("left-" + number);
    Files.copy(database(), file);
    Path log = WriteAheadLog.beside(database());
    Path copy = folder.resolve("log-" + number);
    if (Files.exists(log)) {
      Files.copy(log, copy);
    } else {
      Files.createFile(copy);
    }
    return new Left(file, copy, content(connection));
  }

  private static String content(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select group_concat(id || ' ' || length(x) || ' ' || n, ',') from t")) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  private static String contentOf(Path file) {
    try (Connection connection = DriverManager.getConnection(StoreFile.PREFIX + file)) {
      return content(connection);
    } catch (SQLException damaged) {
      return damaged.getMessage();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aFileAndALogThatPassAreNeverAMixture(long seed) throws IOException, SQLException {
    Random random = new Random(seed);
    make();
    List<Left> states = new ArrayList<>();
    StoreContent content = opened();
    try (Connection one = ours();
        Connection other = ours();
        Connection foreign = theirs()) {
      for (int i = 0; i < 20; i++) {
        switch (random.nextInt(7)) {
          case 0, 1 -> write(one, random.nextInt(9_000));
          case 2 -> write(other, random.nextInt(9_000));
          case 3 -> write(foreign, random.nextInt(9_000));
          case 4 -> say(one, "pragma wal_checkpoint(passive)");
          case 5 -> say(foreign, "pragma wal_checkpoint(truncate)");
          default -> say(other, "delete from t where id % 4 = " + random.nextInt(4));
        }
        assertThat(content.isOverwritten()).isFalse();
        states.add(left(i, one));
      }
    }
    int refused = 0;
    for (int i = 0; i < states.size(); i++) {
      for (int j = i; j < states.size(); j++) {
        Left log = states.get(j);
        Path pair = folder.resolve("pair");
        Files.copy(states.get(i).file(), pair, REPLACE_EXISTING);
        Files.copy(log.log(), WriteAheadLog.beside(pair), REPLACE_EXISTING);
        boolean silent = WriteAheadLog.read(log.log()).isSilent();
        boolean passes = StoreContent.hasItsLog(pair);
        refused += passes ? 0 : 1;
        if (i == j) {
          assertThat(passes).as("what a kill leaves").isTrue();
        }
        if (passes && !silent) {
          assertThat(contentOf(pair)).isEqualTo(log.content());
        }
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aCommitThatAKillHasTornDoesNotCount() throws IOException, SQLException {
    make();
    try (Connection one = ours()) {
      write(one, 10);
      Path log = folder.resolve("log");
      Files.copy(WriteAheadLog.beside(database()), log);
      int whole = WriteAheadLog.read(log).states().size();
      write(one, 10);
      byte[] torn = Files.readAllBytes(WriteAheadLog.beside(database()));
      torn[torn.length - 1]++;
      Files.write(log, torn);
      assertThat(WriteAheadLog.read(log).states()).hasSize(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vacuum into '%s'", "backup to %s"})
  void aBackupOfTheVeryStateIsAnotherFile(String how) throws IOException, SQLException {
    make();
    Path copy = folder.resolve("copy");
    try (Connection one = ours()) {
      write(one, 5_000);
      say(one, SqliteConnection.CHECKPOINT);
      StoreContent content = opened();
      say(one, how.formatted(copy));
      write(one, 10);
      Files.copy(WriteAheadLog.beside(database()), WriteAheadLog.beside(copy));
      assertThat(StoreContent.hasItsLog(copy)).isFalse();
      Files.write(database(), Files.readAllBytes(copy));
      assertThat(content.isOverwritten()).isTrue();
    }
  }

  @Test
  void aFileThatIsCutOrEmptiedIsOverwritten() throws IOException, SQLException {
    make();
    try (Connection one = ours()) {
      write(one, 50_000);
      say(one, SqliteConnection.CHECKPOINT);
      StoreContent content = opened();
      assertThat(content.isOverwritten()).isFalse();
      try (FileChannel file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
        file.truncate(8_192);
        assertThat(content.isOverwritten()).isTrue();
        file.truncate(0);
        assertThat(content.isOverwritten()).isTrue();
        file.write(ByteBuffer.wrap(new byte[100_000]));
        assertThat(content.isOverwritten()).isTrue();
      }
    }
  }
}
