package stratlab.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Why the store cannot be used for a while. None of these is a fault of a job: jobs wait until it
 * is over.
 */
public enum StoreTrouble {
  /** No space is left. */
  FULL("the disk of the database is full; free some space and all jobs go on by themselves"),
  /** Another program holds the lock. */
  LOCKED("another program holds the database locked; jobs go on when it lets go"),
  /** There is no file at the path. */
  MOVED(
      "the file of the database was moved away or deleted; move it back and jobs go on, or restart"
          + " the server to begin with an empty one"),
  /** Another file is at the path. */
  REPLACED("the file of the database was replaced by another one, which is being opened"),
  /** Something else was written into the file, as {@code cp} does. */
  OVERWRITTEN(
      "the file of the database was overwritten while it was open; put a copy in its place by a"
          + " rename (mv) and jobs go on, or stop the server, remove the files beside it that end"
          + " in -wal and -shm, and start again"),
  /** It was replaced by one that this program does not know how to read. */
  FOREIGN(
      "the file of the database was replaced by one that this version cannot use; put back one of"
          + " Stratlab's, written by this version or an older one"),
  /** The file or its folder may not be written. */
  READ_ONLY("the database may not be written; give its file and its folder back their rights"),
  /** The file is damaged. */
  DAMAGED("the file of the database is damaged; stop the server and put a sound copy in its place"),
  /** Reading or writing fails. */
  UNREACHABLE("the database cannot be read or written; see that its disk is there and sound");

  private static final int PRIMARY = 0xff;

  private final String sentence;

  StoreTrouble(String sentence) {
    this.sentence = sentence;
  }

  /** Returns what it is and what helps, in words for people. */
  public String sentence() {
    return sentence;
  }

  /** Returns what a failure tells of the store; empty when it is the fault of what was asked. */
  static Optional<StoreTrouble> of(Throwable failed) {
    StoreTrouble found = null;
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      StoreTrouble here = ofOne(cause);
      // The deepest cause knows best, and what went wrong after it only hides it.
      found = here == null ? found : here;
      for (Throwable earlier : cause.getSuppressed()) {
        found = of(earlier).orElse(found);
      }
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable StoreTrouble ofOne(Throwable cause) {
    return switch (cause) {
      case Unavailable unavailable -> unavailable.trouble();
      case SQLiteException coded -> of(coded.getResultCode());
      // No connection could be had within the time there is for it, or one broke.
      case SQLTransientConnectionException _ -> UNREACHABLE;
      case SQLException other -> isAftermath(other) ? UNREACHABLE : null;
      default -> null;
    };
  }

  /** What a connection says whose last transaction ended otherwise than it was told. */
  private static boolean isAftermath(SQLException failed) {
    String message = String.valueOf(failed.getMessage());
    return message.contains("auto-commit mode") || message.contains("connection closed");
  }

  static @Nullable StoreTrouble of(SQLiteErrorCode code) {
    return switch (code) {
      // A shared-memory file that cannot grow is reported as a fault of reading or writing.
      case SQLITE_FULL, SQLITE_IOERR_SHMSIZE -> FULL;
      case SQLITE_READONLY_DBMOVED -> MOVED;
      default ->
          switch (code.code & PRIMARY) {
            case 5, 6, 15 -> LOCKED;
            case 8, 3 -> READ_ONLY;
            case 10, 14 -> UNREACHABLE;
            case 11, 26 -> DAMAGED;
            case 13 -> FULL;
            default -> null;
          };
    };
  }

  /** The file is not the one that is open. */
  static final class Unavailable extends SQLException {
    private static final long serialVersionUID = 1;

    /** Makes a pool throw the connection away. */
    static final String BROKEN = "08006";

    private final StoreTrouble trouble;

    /**
     * Makes one.
     *
     * @param broken whether the connection can never be used again
     */
    Unavailable(StoreTrouble trouble, boolean broken) {
      super(trouble.sentence(), broken ? BROKEN : null);
      this.trouble = trouble;
    }

    StoreTrouble trouble() {
      return trouble;
    }
  }
}
