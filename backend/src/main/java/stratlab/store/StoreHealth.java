package stratlab.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the store can be used, and if not why and since when. Code that meets trouble reports it
 * here.
 */
@Singleton
public final class StoreHealth {
  private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile @Nullable Outage outage;

  StoreHealth(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A time in which the store cannot be used.
   *
   * @param since UTC epoch milliseconds
   */
  public record Outage(StoreTrouble trouble, long since) {}

  /** Returns what is wrong with the store; empty when it can be used. */
  public Optional<Outage> outage() {
    return Optional.ofNullable(outage);
  }

  /**
   * Lets pass what needs the store to be whole.
   *
   * @throws StoreFault when it is not
   */
  void require() {
    Outage now = outage;
    if (now != null) {
      throw new StoreFault(now.trouble());
    }
  }

  /** Takes note of a failure, when it tells of the store. */
  public void met(StoreFault fault) {
    fault.trouble().ifPresent(this::met);
  }

  void met(StoreTrouble trouble) {
    lock.lock();
    try {
      Outage before = outage;
      if (before == null || !tellsAsMuch(before.trouble(), trouble)) {
        outage = new Outage(trouble, before == null ? clock.millis() : before.since());
        LOG.warn("The store cannot be used: {}", trouble.sentence());
      }
    } finally {
      lock.unlock();
    }
  }

  /** A file that cannot be used is another file all the same. */
  private static boolean tellsAsMuch(StoreTrouble known, StoreTrouble met) {
    return known == met || (known == StoreTrouble.FOREIGN && met == StoreTrouble.REPLACED);
  }

  /** Takes note that something was written: on a full disk a little may still find room. */
  void wrote() {
    Outage now = outage;
    if (now != null && now.trouble() != StoreTrouble.FULL) {
      isWhole();
    }
  }

  /** Takes note that there is nothing wrong with the store. */
  void isWhole() {
    if (outage == null) {
      return;
    }
    lock.lock();
    try {
      if (outage != null) {
        outage = null;
        LOG.info("The store can be used again; jobs go on");
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a while.
   *
   * @return whether the store became whole meanwhile
   */
  boolean pause(Duration most) throws InterruptedException {
    lock.lock();
    try {
      boolean wasWhole = outage == null;
      long left = most.toNanos();
      while (left > 0 && (wasWhole || outage != null)) {
        left = changed.awaitNanos(left);
      }
      return !wasWhole && outage == null;
    } finally {
      lock.unlock();
    }
  }
}
