package stratlab.job.execution;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.process.Heap;
import stratlab.process.MemoryFull;
import stratlab.store.StoreTimers;

/**
 * Sees every second whether memory is left. While there is none, nothing is taken in and no job
 * begins. When it stays so although nothing runs, or one job alone, something that has ended holds
 * it, which only a new process gets rid of: this one ends, and says which job is suspected.
 */
@Singleton
public final class MemoryWatch {
  private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** For how long memory may be full while at most one job runs. */
  static final Duration ALONE = Duration.ofSeconds(10);

  /** For how long it may be full whatever runs. */
  static final Duration MOST = Duration.ofSeconds(30);

  private static final int RESERVE = 1 << 18;

  private final Heap heap;
  private final StoreTimers timers;
  private final LeftBehind.ProcessEnd end;
  private final LongSupplier nanos;

  /** What runs, and what is said when it is to blame, made while there is memory for it. */
  private final Map<Computation, String> running = new ConcurrentHashMap<>();

  private final String unknown = reason("no job in particular");

  /** Let go when the process ends, so that there is room for its last words. */
  @SuppressWarnings("UnusedVariable") // It only has to be there.
  private byte @Nullable [] reserve = new byte[RESERVE];

  private volatile boolean full;
  private long since;

  /** What is said of who was the first to find no memory, since there was enough. */
  private volatile @Nullable String suspected;

  @Inject
  MemoryWatch(Heap heap, StoreTimers timers, LeftBehind.ProcessEnd end) {
    this(heap, timers, end, System::nanoTime);
  }

  MemoryWatch(Heap heap, StoreTimers timers, LeftBehind.ProcessEnd end, LongSupplier nanos) {
    this.heap = heap;
    this.timers = timers;
    this.end = end;
    this.nanos = nanos;
  }

  @EventListener
  void onStart(ServerStartupEvent event) {
    timers.repeat("memory", EVERY, EVERY, this::look);
  }

  /** Takes note that something is computed from now on. */
  public void began(Computation computation) {
    running.put(computation, reason(computation.name()));
  }

  /** Takes note that it is computed no more. */
  public void ended(Computation computation) {
    running.remove(computation);
  }

  /** Takes note of who found no memory; nothing begins until it is known whether there is some. */
  public void met(Computation computation) {
    if (suspected == null) {
      suspected = running.get(computation);
    }
    if (heap.isFull()) {
      isFullNow();
    }
  }

  /** Returns whether nothing may begin. */
  public boolean isFull() {
    return full;
  }

  /** Returns whether much of the memory is held by what is not running. */
  public boolean isHeld() {
    return heap.isHeld();
  }

  /**
   * Lets pass what takes memory.
   *
   * @throws MemoryFull when there is none
   */
  public void require() {
    if (full) {
      throw new MemoryFull();
    }
  }

  /** Looks once. */
  void look() {
    if (!heap.isFull()) {
      suspected = null;
      if (full) {
        full = false;
        LOG.info("There is memory again; jobs go on");
      }
      return;
    }
    isFullNow();
    long waited = nanos.getAsLong() - since;
    if (waited >= (running.size() > 1 ? MOST : ALONE).toNanos()) {
      end();
    }
  }

  private synchronized void isFullNow() {
    if (!full) {
      full = true;
      since = nanos.getAsLong();
      try {
        LOG.warn("The memory is full: no job begins and none is taken in until there is some");
      } catch (OutOfMemoryError _) {
        // The caller has more to do than to tell.
      }
    }
  }

  /** Ends the process, because memory is held that only its end frees: what runs counts a death. */
  public void end() {
    reserve = null;
    String found = suspected;
    if (found == null) {
      found = running.isEmpty() ? unknown : running.values().iterator().next();
    }
    end.end(found);
  }

  private static String reason(String suspect) {
    return "the memory of %d MB stays full, and what holds it does not run or does not stop; suspected is %s; mend its strategy or give the server more (-Xmx)."
        .formatted(Runtime.getRuntime().maxMemory() >> 20, suspect);
  }
}
