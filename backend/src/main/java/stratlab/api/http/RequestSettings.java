package stratlab.api.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import stratlab.bounds.Limits;

/**
 * What requests may take. The defaults are those of {@link Limits}; each can be set by the
 * environment ({@code STRATLAB_REQUESTS_DEADLINE=20s}).
 *
 * @param deadline how long a request may wait and be worked on before it is refused
 * @param waiting requests that wait for a thread; more are refused
 * @param receive how long a connection may take to send a request once it has begun, and to begin
 *     its first
 * @param keepAlive how long a connection may stay open between requests
 * @param send how long a reader may take for one piece of an answer
 * @param connections that are open at a time; more are refused
 */
@ConfigurationProperties("stratlab.requests")
record RequestSettings(
    @Bindable(defaultValue = Limits.REQUEST_SECONDS + "s") Duration deadline,
    @Bindable(defaultValue = "" + Limits.WAITING_REQUESTS) int waiting,
    @Bindable(defaultValue = Limits.RECEIVE_SECONDS + "s") Duration receive,
    @Bindable(defaultValue = Limits.KEEP_ALIVE_SECONDS + "s") Duration keepAlive,
    @Bindable(defaultValue = Limits.SEND_SECONDS + "s") Duration send,
    @Bindable(defaultValue = "" + Limits.CONNECTIONS) int connections) {
  RequestSettings {
    if (waiting < 1 || connections < 1) {
      throw new IllegalArgumentException(
          "stratlab.requests.waiting and connections must be 1 or more, not %d and %d"
              .formatted(waiting, connections));
    }
    for (Duration each : new Duration[] {deadline, receive, keepAlive, send}) {
      if (each.isNegative() || each.isZero()) {
        throw new IllegalArgumentException(
            "stratlab.requests: a time must be above 0, not " + each);
      }
    }
  }
}
