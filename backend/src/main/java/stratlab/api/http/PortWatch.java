package stratlab.api.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.http.netty.channel.EventLoopGroupRegistry;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.netty.util.concurrent.EventExecutor;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import stratlab.process.LastResort;

/**
 * Ends a server that accepts connections and answers none. A full heap can end the threads that
 * read requests while the port stays open; no client could tell that from a slow answer.
 */
@Singleton
@Requires(property = "stratlab.port-watch", value = "true")
final class PortWatch {
  private static final int SECONDS_A_ROUND = 5;
  private static final int ROUNDS = 6;

  private final LastResort end =
      new LastResort(
          "the port was open and nothing answered on it for %d seconds; if memory is short, give the server more (-Xmx)."
              .formatted(SECONDS_A_ROUND * ROUNDS));
  private final EventLoopGroupRegistry loops;
  private @Nullable Thread thread;
  private volatile boolean stopped;

  PortWatch(EventLoopGroupRegistry loops) {
    this.loops = loops;
  }

  @EventListener
  void onStart(ServerStartupEvent event) throws UnknownHostException {
    PortProbe probe = new PortProbe(address(event.getSource()), SECONDS_A_ROUND * 1000);
    Patience patience = new Patience(ROUNDS, end::end);
    thread = Thread.ofPlatform().name("port-watch").daemon().start(() -> watch(probe, patience));
  }

  private static InetSocketAddress address(EmbeddedServer server) throws UnknownHostException {
    InetAddress host = InetAddress.getByName(server.getHost());
    return new InetSocketAddress(
        host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host, server.getPort());
  }

  @EventListener
  void onStop(ShutdownEvent event) {
    stopped = true;
    Thread watching = thread;
    if (watching != null) {
      watching.interrupt();
    }
  }

  private void watch(PortProbe probe, Patience patience) {
    try {
      watchOn(probe, patience);
    } finally {
      if (!stopped) {
        end.end();
      }
    }
  }

  private void watchOn(PortProbe probe, Patience patience) {
    while (!stopped) {
      try {
        Thread.sleep(SECONDS_A_ROUND * 1000L);
        patience.saw(stopped || (allLoopsLive() && probe.answers()));
      } catch (InterruptedException _) {
        // It is asked to stop, or nobody knows why.
      } catch (Throwable _) {
        // For want of memory nothing is known of the port; that counts as no answer.
        patience.saw(false);
      }
    }
  }

  /** A loop that has ended takes every connection with it that it is given. */
  private boolean allLoopsLive() {
    for (EventExecutor loop : loops.getDefaultEventLoopGroup()) {
      if (loop.isShuttingDown()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Counts rounds without an answer, among twice as many as end the process: one that spends its
   * time looking for memory answers now and then. Rounds and not time: a process that was halted is
   * not dead.
   */
  static final class Patience {
    private final int most;
    private final Runnable end;
    private long rounds;

    Patience(int most, Runnable end) {
      this.most = most;
      this.end = end;
    }

    void saw(boolean answer) {
      rounds = ((rounds << 1) | (answer ? 0 : 1)) & ((1L << (2 * most)) - 1);
      if (Long.bitCount(rounds) >= most) {
        end.run();
      }
    }
  }
}
