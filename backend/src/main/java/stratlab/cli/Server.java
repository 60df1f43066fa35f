package stratlab.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The running server of this process. */
final class Server implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer embedded;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Server(ApplicationContext context) {
    this.context = context;
    this.embedded = context.getBean(EmbeddedServer.class);
  }

  /**
   * Starts a server and returns once it answers.
   *
   * @throws Refusal when the port is taken
   */
  static Server start(Surroundings surroundings, Map<String, Object> settings) {
    ApplicationContext context = Beans.context(surroundings, settings);
    try {
      Server server = new Server(context);
      server.embedded.start();
      return server;
    } catch (RuntimeException failed) {
      context.close();
      if (isTaken(failed)) {
        Object port = settings.getOrDefault("micronaut.server.port", "of the configuration");
        throw new Refusal(
            Exit.UNEXPECTED,
            "the port %s is taken; stop the other server or choose another port with --port"
                .formatted(port),
            failed);
      }
      throw failed;
    }
  }

  private static boolean isTaken(@Nullable Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException
          || String.valueOf(cause.getMessage()).contains("Address already in use")) {
        return true;
      }
    }
    return false;
  }

  String address() {
    return embedded.getURI().toString();
  }

  /** Waits until the process is asked to stop, and lets running jobs end. */
  void await(Terminal terminal) throws InterruptedException {
    Thread stop =
        new Thread(
            () -> {
              terminal.tell("Stopping; running jobs may end.");
              close();
              stopped.countDown();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    stopped.await();
  }

  @Override
  public void close() {
    context.close();
  }
}
