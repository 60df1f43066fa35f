package stratlab.api.http;

import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection that keeps the server waiting: one that does not begin a request in time, or
 * does not send the whole of it in time once it has begun. While a request is answered, which may
 * take long, nothing is closed. Used by the thread of its connection alone.
 */
final class ConnectionClock {
  private final ChannelHandlerContext connection;
  private final RequestSettings settings;
  private long received;
  private long answered;
  private boolean receiving;
  private @Nullable Future<?> end;

  /** Waits for the first request. */
  ConnectionClock(ChannelHandlerContext connection, RequestSettings settings) {
    this.connection = connection;
    this.settings = settings;
    closeIn(settings.receive());
  }

  /** Hears that bytes have come. */
  void bytes() {
    if (!receiving && received <= answered) {
      receiving = true;
      closeIn(settings.receive());
    }
  }

  /** Hears that the last part of a request has come. */
  void received() {
    received++;
    receiving = false;
    if (received > answered) {
      stop();
    } else {
      closeIn(settings.keepAlive());
    }
  }

  /** Hears that the last part of an answer was sent. */
  void answered() {
    answered++;
    if (received <= answered) {
      receiving = false;
      closeIn(settings.keepAlive());
    }
  }

  private void closeIn(Duration time) {
    stop();
    end = connection.executor().schedule(this::close, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void close() {
    var _ = connection.close();
  }

  void stop() {
    if (end != null) {
      end.cancel(false);
    }
  }
}
