package stratlab.store;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import stratlab.bounds.Quoted;

/**
 * Makes or opens the file of the database and brings its tables up to date, so that one that cannot
 * be used is told in a sentence with the file and what helps.
 */
final class StoreOpening {
  private static final String ANOTHER =
      "let STRATLAB_DATABASE name a file of Stratlab's, or a new one in a folder that can be"
          + " written";

  private static final Duration BUSY = Duration.ofSeconds(5);

  private final Path path;

  private StoreOpening(Path path) {
    this.path = path.toAbsolutePath();
  }

  /**
   * Opens the file at a path; makes it, with its folder, when there is none.
   *
   * @throws ConfigurationException when it cannot be used
   */
  static void open(Path path) {
    StoreOpening opening = new StoreOpening(path);
    opening.makeOrTighten();
    opening.bringUpToDate();
  }

  /**
   * Opens a file that is there.
   *
   * @throws ConfigurationException when it cannot be used
   */
  static void reopen(Path path) {
    StoreRights.tighten(path.toAbsolutePath());
    new StoreOpening(path).bringUpToDate();
  }

  private void makeOrTighten() {
    Path folder = path.getParent();
    try {
      if (folder != null) {
        StoreRights.makeFolder(folder);
      }
      if (Files.isDirectory(path)) {
        throw refused("a folder is in its place; " + ANOTHER);
      }
      if (Files.notExists(path)) {
        StoreRights.makeFile(path);
      }
    } catch (AccessDeniedException denied) {
      throw refused(
          "this user may not write in the folder %s; give the user the right to, or let STRATLAB_DATABASE name a file in another folder"
              .formatted(
                  denied.getFile() == null ? folder : Path.of(denied.getFile()).getParent()));
    } catch (IOException failed) {
      throw refused("no file can be made there; " + ANOTHER);
    }
    StoreRights.tighten(path);
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw refused(
          "this user may not read and write the file; give the user the right to (chown, chmod), or "
              + ANOTHER);
    }
    if (folder != null && !Files.isWritable(folder)) {
      throw refused(
          "this user may not write in its folder, where SQLite keeps a log beside it; give the user the right to (chown, chmod), or "
              + ANOTHER);
    }
  }

  private void bringUpToDate() {
    requireItsLog();
    SqliteSource source = new SqliteSource(new StoreFile(StoreFile.PREFIX + path), BUSY);
    // One connection stays open meanwhile: the last one that closes would remove the log.
    try (Connection connection = source.getConnection("", "")) {
      int found = StoreSchema.version(connection);
      if (found > StoreSchema.VERSION) {
        throw refused(
            "a newer Stratlab wrote it (schema %d, this one knows %d); use the newer Stratlab, or let STRATLAB_DATABASE name another file"
                .formatted(found, StoreSchema.VERSION));
      }
      if (found < StoreSchema.VERSION) {
        migrate(source);
      }
    } catch (SQLException failed) {
      throw refused(reason(failed));
    } catch (FlywayException failed) {
      throw refused(
          String.valueOf(failed.getMessage()).contains("non-empty schema")
              ? "it is the database of another program; " + ANOTHER
              : reason(failed));
    }
  }

  /** SQLite takes any log for that of the file beside it, and mixes the two without a word. */
  private void requireItsLog() {
    if (!StoreContent.hasItsLog(path)) {
      Path log = WriteAheadLog.beside(path);
      throw refused(
          ("the log %s beside it was not written for it, as when a copy was put back after a kill; to use"
                  + " the file as it is, remove the log and %s-shm (what only the log holds is lost), or put"
                  + " back the file that was there before to keep both")
              .formatted(log, path));
    }
  }

  private static void migrate(SqliteSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(Map.of("blob", "blob"))
        .load()
        .migrate();
  }

  private static String reason(Exception failed) {
    Optional<StoreTrouble> trouble = StoreTrouble.of(failed);
    if (trouble.isEmpty()) {
      return Quoted.message(String.valueOf(failed.getMessage()).strip()) + "; " + ANOTHER;
    }
    return switch (trouble.get()) {
      case FULL -> "the disk is full; free some space and start again";
      case LOCKED -> "another program holds it locked; end that program and start again";
      case DAMAGED ->
          "it is damaged or no SQLite database; put a sound copy in its place, or " + ANOTHER;
      case READ_ONLY, UNREACHABLE, MOVED, REPLACED, OVERWRITTEN, FOREIGN ->
          Quoted.message(String.valueOf(failed.getMessage())) + "; " + ANOTHER;
    };
  }

  private ConfigurationException refused(String why) {
    return new ConfigurationException("the database %s cannot be opened: %s".formatted(path, why));
  }
}
