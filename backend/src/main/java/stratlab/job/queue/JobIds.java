package stratlab.job.queue;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes ids that ascend with the time of creation (UUID version 7, RFC 9562): 48 bits of
 * milliseconds, 12 bits that count within one millisecond, 62 random bits. Ascending also when the
 * clock is set back while the process lives.
 */
public final class JobIds {
  private static final int LAST_COUNT = 0xfff;

  private final InstantSource clock;
  private final RandomGenerator random;
  private long millis;
  private int count;

  public JobIds(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public synchronized String next() {
    long now = clock.millis();
    if (now > millis) {
      millis = now;
      count = 0;
    } else if (count == LAST_COUNT) {
      millis++;
      count = 0;
    } else {
      count++;
    }
    long high = millis << 16 | 0x7000 | count;
    long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
