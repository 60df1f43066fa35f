package stratlab.job.execution;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that run the code of one computation: the first one, those that share its work, and
 * those that the strategy starts itself. None of them keeps the process alive. Others come to be in
 * their group too, such as those of a connection pool, and are left alone.
 */
public final class StrategyThreads {
  private static final Logger LOG = LoggerFactory.getLogger(StrategyThreads.class);

  /** How the threads are called that compute the cells of a sweep. */
  private static final String CELLS = "sweep-cell-";

  private final String name;
  private final ThreadGroup group;
  private @Nullable Thread first;

  StrategyThreads(String name) {
    this.name = name;
    this.group = new Group(name);
  }

  Thread start(Runnable work) {
    Thread thread = Thread.ofPlatform().group(group).name(name).daemon().unstarted(work);
    first = thread;
    thread.start();
    return thread;
  }

  void interrupt() {
    alive().forEach(Thread::interrupt);
  }

  /**
   * Interrupts those that the strategy started and that outlived the work, and says so: what they
   * take is missing elsewhere.
   */
  public void endOthers() {
    List<Thread> others = alive();
    if (!others.isEmpty()) {
      LOG.warn(
          "{} has ended and left {} threads of its own running, {} among them",
          name,
          others.size(),
          others.getFirst().getName());
      interrupt();
    }
  }

  /** Has them give way to others as far as the system heeds that. */
  @SuppressWarnings("ThreadPriorityCheck") // Where it is heeded it helps; nothing relies on it.
  void yieldToOthers() {
    alive().forEach(thread -> thread.setPriority(Thread.MIN_PRIORITY));
  }

  /** Returns those that have not ended. */
  List<Thread> alive() {
    Thread[] found = new Thread[group.activeCount() + 8];
    return Arrays.stream(found, 0, group.enumerate(found)).filter(this::isOfStrategy).toList();
  }

  private boolean isOfStrategy(Thread thread) {
    return thread.equals(first)
        || thread.getName().startsWith(CELLS)
        || StrategyFailure.isAtWorkIn(thread.getStackTrace());
  }

  /** Tells of what a thread of a strategy throws in a line, where the default is a stack trace. */
  private static final class Group extends ThreadGroup {
    Group(String name) {
      super(name);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable wrong) {
      LOG.warn("A thread that was started by {} ended: {}", getName(), wrong.toString());
    }
  }
}
