package stratlab.api.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import stratlab.bounds.Limits;

/**
 * Slows those down who try tokens. After a few wrong ones an address waits, each time twice as
 * long, and nothing that it shows is looked at meanwhile; the right token ends that. When very many
 * wrong ones come from everywhere, each address waits from its first wrong one on. A caller that
 * shows the right token from an address of its own is never kept waiting by others.
 */
@Singleton
public final class TokenGuesses {
  public static final int FREE = 5;
  static final int MANY = 100;
  static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final LongSupplier nanos;
  private final Map<String, Address> addresses = new LinkedHashMap<>(16, 0.75f, true);
  private long windowStart;
  private int inWindow;

  private record Address(int wrong, long last, long until) {}

  @Inject
  TokenGuesses() {
    this(System::nanoTime);
  }

  TokenGuesses(LongSupplier nanos) {
    this.nanos = nanos;
    this.windowStart = nanos.getAsLong();
  }

  /** Returns how long an address has to wait before what it shows is looked at. */
  synchronized Duration waitOf(String address) {
    Address known = addresses.get(address);
    long left = known == null ? 0 : known.until() - nanos.getAsLong();
    return Duration.ofNanos(Math.max(0, left));
  }

  /** Notes a wrong token. */
  synchronized void wrong(String address) {
    long now = nanos.getAsLong();
    countInWindow(now);
    Address known = addresses.get(address);
    boolean isOld = known != null && now - known.last() <= FORGOTTEN.toNanos();
    int wrong = known != null && isOld ? known.wrong() + 1 : 1;
    int free = inWindow > MANY ? 0 : FREE - 1;
    addresses.put(address, new Address(wrong, now, now + delay(wrong - free).toNanos()));
    if (addresses.size() > Limits.GUESSING_ADDRESSES) {
      addresses.remove(addresses.keySet().iterator().next());
    }
  }

  /** Notes the right token. */
  synchronized void right(String address) {
    addresses.remove(address);
  }

  synchronized int remembered() {
    return addresses.size();
  }

  private void countInWindow(long now) {
    if (now - windowStart > WINDOW.toNanos()) {
      windowStart = now;
      inWindow = 0;
    }
    inWindow++;
  }

  /** Returns 1 s, 2 s, 4 s and so on. */
  private static Duration delay(int step) {
    if (step < 1) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(step - 1, 20));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}
