package stratlab.api.event;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How streams of events behave; every value can be set by the environment ({@code
 * STRATLAB_EVENTS_MOST=50}).
 *
 * @param every how often what is watched is looked at, and so how often it is told at most
 * @param keepAlive how long a stream is silent before it says that it is still there
 * @param most streams that are open at a time
 */
@ConfigurationProperties("stratlab.events")
record EventSettings(
    @Bindable(defaultValue = "500ms") Duration every,
    @Bindable(defaultValue = "15s") Duration keepAlive,
    @Bindable(defaultValue = "200") int most) {
  EventSettings {
    if (every.isNegative() || every.isZero() || keepAlive.compareTo(every) < 0) {
      throw new IllegalArgumentException(
          "stratlab.events.every must be above 0 and no longer than keep-alive, but they are %s and %s"
              .formatted(every, keepAlive));
    }
    if (most < 1) {
      throw new IllegalArgumentException("stratlab.events.most must be 1 or more, not " + most);
    }
  }

  /** Returns after how many looks without news a stream says that it is still there. */
  long silentLooks() {
    return keepAlive.dividedBy(every);
  }
}
