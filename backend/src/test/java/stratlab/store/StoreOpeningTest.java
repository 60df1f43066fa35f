package stratlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreOpeningTest {
  @TempDir private Path folder;

  private Path database() {
    return folder.resolve("stratlab.db");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void change(Path database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void theNewestMigrationIsTheOneTheProgramKnows() throws Exception {
    try (Stream<Path> files =
        Files.list(Path.of(StoreOpening.class.getResource("/db/migration").toURI()))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".sql"))
                  .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf('_'))))
                  .max())
          .as("StoreSchema.VERSION")
          .hasValue(StoreSchema.VERSION);
    }
  }

  @Test
  void whatIsMadeIsReadByNobodyElse() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path made = folder.resolve("one/two/stratlab.db");
    StoreOpening.open(made);
    assertThat(rights(made)).isEqualTo("rw-------");
    assertThat(rights(made.getParent())).isEqualTo("rwx------");
    assertThat(rights(made.getParent().getParent())).isEqualTo("rwx------");
  }

  @Test
  void whatOthersCouldReadIsClosedAndTheFolderIsLeft() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path file = Files.createFile(own.resolve("stratlab.db"));
    Path log = Files.createFile(own.resolve("stratlab.db-wal"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-rw-rw-"));

    StoreRights.tighten(file);

    assertThat(rights(file)).isEqualTo("rw-------");
    assertThat(rights(log)).isEqualTo("rw-------");
    assertThat(rights(own)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void aDatabaseOfANewerProgramIsRefusedInOneSentence() throws SQLException {
    StoreOpening.open(database());
    change(
        database(),
        "insert into flyway_schema_history values"
            + " (9, '9', 'later', 'SQL', 'V9__later.sql', 1, 'x', '2030-01-01', 1, 1)");

    assertThatThrownBy(() -> StoreOpening.open(database()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "the database "
                + database()
                + " cannot be opened: a newer Stratlab wrote it (schema 9, this one knows "
                + StoreSchema.VERSION
                + "); use the newer Stratlab, or let STRATLAB_DATABASE name another file");
  }

  @Test
  void aCopyBesideTheLogThatAKillHasLeftIsRefusedWithTheRemedy() throws Exception {
    StoreOpening.open(database());
    Path copy = Files.copy(database(), folder.resolve("copy.db"));
    Path log = WriteAheadLog.beside(database());
    SqliteSource source =
        new SqliteSource(new StoreFile(StoreFile.PREFIX + database()), Duration.ofSeconds(1));
    byte[] left;
    try (Connection connection = source.getConnection("", "")) {
      for (int i = 1; i < 4; i++) {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
          statement.execute("insert into store_probe (id, content) values (%d, 'x')".formatted(i));
        }
        connection.commit();
        if (i == 1) {
          connection.setAutoCommit(true);
          try (Statement statement = connection.createStatement()) {
            statement.execute(SqliteConnection.CHECKPOINT);
          }
        }
      }
      left = Files.readAllBytes(log);
    }
    Files.copy(copy, database(), StandardCopyOption.REPLACE_EXISTING);
    Files.write(log, left);

    assertThatThrownBy(() -> StoreOpening.open(database()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("remove the log and " + database() + "-shm")
        .message()
        .hasLineCount(1);

    assertThat(database()).hasSameBinaryContentAs(copy);
    assertThat(log).hasBinaryContent(left);
    Files.delete(log);
    StoreOpening.open(database());
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndLeft() throws SQLException {
    change(database(), "create table notes (text)");
    assertThatThrownBy(() -> StoreOpening.open(database()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("it is the database of another program");
    change(database(), "select * from notes");
  }

  @Test
  void aFolderInItsPlaceIsRefused() throws IOException {
    Files.createDirectory(database());
    assertThatThrownBy(() -> StoreOpening.open(database()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("a folder is in its place");
  }

  @Test
  void aFileInPlaceOfItsFolderIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThatThrownBy(() -> StoreOpening.open(file.resolve("stratlab.db")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(file.toString())
        .message()
        .hasLineCount(1);
  }
}
