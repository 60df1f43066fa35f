package stratlab.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.value.PropertyResolver;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import stratlab.cli.terminal.Beans;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Folders;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.Terminal;

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
   * @throws Refusal when the address cannot be listened on
   */
  static Server start(Folders surroundings, Map<String, Object> settings) {
    ApplicationContext context = Beans.context(surroundings, settings);
    try {
      checkAddress(context.getEnvironment());
      Server server = new Server(context);
      server.embedded.start();
      return server;
    } catch (RuntimeException failed) {
      context.close();
      throw failed;
    }
  }

  // Asked before the server does, which would log the fault in its own words.
  private static void checkAddress(PropertyResolver settings) {
    int port = settings.getProperty("micronaut.server.port", Integer.class, 0);
    String host = settings.getProperty("micronaut.server.host", String.class, "127.0.0.1");
    if (port <= 0) {
      return;
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException taken) {
      throw new Refusal(
          Exit.UNEXPECTED,
          "cannot listen on %s:%s (%s); stop the other server or choose another port with --port"
              .formatted(host, port, taken.getMessage()),
          taken);
    }
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
