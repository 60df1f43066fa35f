package stratlab.api.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The headers that tell a browser what it may do with an answer; every answer carries them. */
public final class SecurityHeaders {
  private static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'");
    ALL.put("X-Content-Type-Options", "nosniff");
    ALL.put("X-Frame-Options", "DENY");
    ALL.put("Referrer-Policy", "no-referrer");
    ALL.put("Cross-Origin-Resource-Policy", "same-origin");
    ALL.put("Cross-Origin-Opener-Policy", "same-origin");
    ALL.put(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
  }

  private SecurityHeaders() {}

  /** Returns the headers by name. */
  public static Map<String, String> all() {
    return ALL;
  }

  /** Sets each header that is not there yet. */
  static void addTo(Predicate<String> isThere, BiConsumer<String, String> set) {
    ALL.forEach(
        (name, value) -> {
          if (!isThere.test(name)) {
            set.accept(name, value);
          }
        });
  }
}
