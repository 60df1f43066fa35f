package stratlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import stratlab.job.queue.UnknownJob;

final class StoreFaultTest {
  private static RuntimeException wrapped(Exception cause) {
    return new IllegalStateException("a framework's words", new RuntimeException(cause));
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE_FULL, FULL",
    "SQLITE_IOERR_SHMSIZE, FULL",
    "SQLITE_BUSY, LOCKED",
    "SQLITE_BUSY_TIMEOUT, LOCKED",
    "SQLITE_LOCKED_SHAREDCACHE, LOCKED",
    "SQLITE_READONLY, READ_ONLY",
    "SQLITE_READONLY_DIRECTORY, READ_ONLY",
    "SQLITE_READONLY_DBMOVED, MOVED",
    "SQLITE_IOERR_WRITE, UNREACHABLE",
    "SQLITE_IOERR_FSYNC, UNREACHABLE",
    "SQLITE_CANTOPEN, UNREACHABLE",
    "SQLITE_CORRUPT, DAMAGED",
    "SQLITE_NOTADB, DAMAGED",
  })
  void whatIsWrongWithTheStoreIsKnownByTheCode(SQLiteErrorCode code, StoreTrouble trouble) {
    assertThat(StoreTrouble.of(wrapped(new SQLiteException("[" + code + "]", code))))
        .contains(trouble);
  }

  @ParameterizedTest
  @CsvSource({"SQLITE_CONSTRAINT_CHECK", "SQLITE_ERROR", "SQLITE_MISUSE", "SQLITE_TOOBIG"})
  void whatWasAskedForWronglyIsNoFaultOfTheStore(SQLiteErrorCode code) {
    RuntimeException failed = wrapped(new SQLiteException(code.name(), code));
    assertThat(StoreTrouble.of(failed)).isEmpty();
    assertThatThrownBy(
            () ->
                StoreFault.guard(
                    () -> {
                      throw failed;
                    }))
        .isInstanceOf(StoreFault.class)
        .hasMessageStartingWith("the database cannot be read or written: SQLITE_");
  }

  @Test
  void whatComesAfterAFailureDoesNotHideIt() {
    SQLException after = new SQLException("database in auto-commit mode");
    assertThat(StoreTrouble.of(wrapped(after))).contains(StoreTrouble.UNREACHABLE);
    after.addSuppressed(new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL));
    assertThat(StoreTrouble.of(wrapped(after))).contains(StoreTrouble.FULL);
    assertThat(StoreTrouble.of(wrapped(new SQLTransientConnectionException("30000 ms"))))
        .contains(StoreTrouble.UNREACHABLE);
  }

  @Test
  void whatIsNotOfTheStorePassesAsItIs() {
    UnknownJob unknown = new UnknownJob("x");
    assertThatThrownBy(
            () ->
                StoreFault.guard(
                    () -> {
                      throw unknown;
                    }))
        .isSameAs(unknown);
    assertThat(StoreTrouble.of(unknown)).isEqualTo(Optional.empty());
  }
}
