package stratlab.cli.terminal;

import java.util.concurrent.CountDownLatch;

/** Does something before Ctrl-C ends this process, which then has the exit code 130. */
public final class PauseOnInterrupt implements AutoCloseable {
  private final Thread hook;
  private volatile boolean interrupted;

  public PauseOnInterrupt(Runnable pause) {
    this.hook =
        new Thread(
            () -> {
              interrupted = true;
              pause.run();
            },
            "pause");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException _) {
      awaitTheEnd(); // The process ends already, and nothing has begun.
    }
  }

  /** Comes back at once, but never when the process is about to end. */
  public void check() {
    if (interrupted) {
      awaitTheEnd();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      awaitTheEnd();
    }
  }

  /** What is done meanwhile needs all that would be closed next. */
  private static void awaitTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
