package stratlab.store;

import static stratlab.store.StoreFault.guard;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees every second whether the file of the database is still the one that is open, and while the
 * store is in trouble whether it can be written again. A file that was replaced is opened in place
 * of the old one, after its tables were brought up to date; one that was overwritten is left as it
 * is.
 */
@Singleton
public final class StoreWatch {
  private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** About what a report of some thousand trades takes. */
  private static final int ROOM = 1 << 20;

  /** As many connections of the old file as the pool may still have, and one more. */
  private static final int TRIES = 8;

  private final DataSource pool;
  private final StoreFile file;
  private final StoreHealth health;
  private final StoreProbe probe;
  private final StoreTimers timers;
  private final AtomicBoolean watching = new AtomicBoolean();

  /** Whether the file that is gone has all that it should. */
  private boolean madeWhole;

  private int probes;

  StoreWatch(
      DataSource pool, StoreFile file, StoreHealth health, StoreProbe probe, StoreTimers timers) {
    this.pool = pool;
    this.file = file;
    this.health = health;
    this.probe = probe;
    this.timers = timers;
  }

  @EventListener
  void onStart(ServerStartupEvent event) {
    begin();
  }

  /** Begins to watch, unless that is done already. */
  public void begin() {
    if (watching.compareAndSet(false, true)) {
      timers.repeat("store", EVERY, EVERY, this::look);
    }
  }

  /** Looks once. */
  void look() {
    StoreTrouble trouble = file.trouble();
    if (trouble == null) {
      madeWhole = false;
      if (health.outage().isPresent()) {
        tryOut();
      }
      return;
    }
    if (!madeWhole) {
      madeWhole = true;
      // The log is not of what was written over the file.
      if (!file.isOverwritten(file.opened())) {
        makeWhole();
      }
    }
    health.met(trouble);
    if (trouble == StoreTrouble.REPLACED) {
      reopen();
    }
  }

  /**
   * Writes into the file that is open what stands in the log beside its old path: the log is not
   * moved with the file.
   */
  private void makeWhole() {
    try (Connection connection = DelegatingDataSource.unwrapDataSource(pool).getConnection();
        PreparedStatement statement = connection.prepareStatement(SqliteConnection.CHECKPOINT)) {
      statement.execute();
    } catch (SQLException failed) {
      LOG.warn(
          "The last changes of the database could not be written into the file that was moved: {}",
          failed.getMessage());
    }
  }

  /** Before something is accepted, one look at the file: a second is long. */
  public void require() {
    StoreTrouble trouble = file.trouble();
    if (trouble != null) {
      health.met(trouble);
    }
    health.require();
  }

  private void tryOut() {
    try {
      if (isFull()) {
        health.met(StoreTrouble.FULL);
        return;
      }
      guard(
          () -> {
            probe.clear();
            // Not always the same number: what a row that is left over has taken is free again.
            int written = probe.write(++probes, new byte[ROOM]);
            return written + probe.clear();
          });
      health.isWhole();
    } catch (StoreFault fault) {
      if (fault.trouble().isEmpty()) {
        // It can be written; what is wrong with it is not for the watch to say.
        health.isWhole();
      } else {
        health.met(fault);
      }
    }
  }

  private boolean isFull() {
    Path path = file.path();
    try {
      return path != null && Files.getFileStore(path).getUsableSpace() < 2L * ROOM;
    } catch (IOException _) {
      return false;
    }
  }

  private void reopen() {
    Path path = file.path();
    if (path == null) {
      return;
    }
    try {
      file.removeLogOfReplaced();
      StoreOpening.reopen(path);
    } catch (ConfigurationException refused) {
      if (health.outage().filter(now -> now.trouble() == StoreTrouble.FOREIGN).isEmpty()) {
        LOG.warn("The database was replaced: {}", refused.getMessage());
      }
      health.met(StoreTrouble.FOREIGN);
      return;
    } catch (IOException failed) {
      LOG.warn("The log of the replaced database cannot be removed: {}", failed.getMessage());
      return;
    }
    file.adopt();
    LOG.warn(
        "The database was replaced by another file, which is used from now on; jobs that only the old one knew are lost");
    for (int i = 0; i < TRIES && health.outage().isPresent(); i++) {
      tryOut();
    }
  }
}
