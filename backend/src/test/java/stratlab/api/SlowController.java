package stratlab.api;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import stratlab.api.http.Quick;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Cancellation.Reason;
import stratlab.bounds.Cancellation.WorkCancelled;

/** Operations that say on which thread they are, and one that works until it is stopped. */
@Controller("/api/slow")
@Requires(property = "slow-controller")
@Hidden
final class SlowController {
  static final Semaphore STARTED = new Semaphore(0);
  static final BlockingQueue<Reason> STOPPED = new LinkedBlockingQueue<>();

  @Get("/work")
  String work() {
    STARTED.release();
    try {
      while (true) {
        Cancellation.check();
        Thread.onSpinWait();
      }
    } catch (WorkCancelled stopped) {
      STOPPED.add(stopped.reason());
      throw stopped;
    }
  }

  @Get("/thread")
  String thread() {
    return thisThread();
  }

  @Get("/quick")
  @Quick
  String quick() {
    return thisThread();
  }

  private static String thisThread() {
    Thread thread = Thread.currentThread();
    return (thread.isVirtual() ? "virtual " : "") + thread.getName().replaceAll("-[0-9]+$", "");
  }
}
