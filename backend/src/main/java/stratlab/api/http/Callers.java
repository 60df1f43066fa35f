package stratlab.api.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From where a request comes, and whether it came over TLS. */
@Singleton
final class Callers {
  private final boolean trustsProxy;
  private final boolean function;

  /**
   * Takes the settings.
   *
   * @param trustsProxy whether all requests come through a proxy that sets {@code X-Forwarded-For}
   *     and {@code X-Forwarded-Proto} itself
   * @param function whether a gateway stands in front, which is reached over TLS alone
   */
  Callers(
      @Value("${stratlab.trust-proxy:no}") boolean trustsProxy,
      @Value("${stratlab.function:false}") boolean function) {
    this.trustsProxy = trustsProxy;
    this.function = function;
  }

  boolean isSecure(HttpRequest<?> request) {
    return function
        || request.isSecure()
        || "https".equalsIgnoreCase(forwarded(request, "X-Forwarded-Proto"));
  }

  /**
   * Returns the network address of the caller; of one of IPv6 the part that names the network,
   * since a caller has as many of the rest as it likes.
   */
  String address(HttpRequest<?> request) {
    String forwarded = forwarded(request, "X-Forwarded-For");
    if (forwarded != null) {
      return forwarded;
    }
    InetAddress address = request.getRemoteAddress().getAddress();
    if (address == null) {
      return request.getRemoteAddress().getHostString();
    }
    byte[] bytes = address.getAddress();
    return Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, 8)));
  }

  /** Returns the last entry: those before it are what the caller claims. */
  private @Nullable String forwarded(HttpRequest<?> request, String header) {
    List<String> values = trustsProxy ? request.getHeaders().getAll(header) : List.of();
    if (values.isEmpty()) {
      return null;
    }
    String[] entries = values.getLast().split(",", -1);
    return entries[entries.length - 1].strip();
  }
}
