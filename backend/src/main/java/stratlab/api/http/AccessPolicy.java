package stratlab.api.http;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;
import stratlab.environment.Kind;

/**
 * Who may come in. A server on the loopback address answers only under loopback names, so that a
 * page elsewhere cannot reach it by pointing a name of its own at this machine. A server on any
 * other address, and a function behind a gateway, do not start without a token.
 */
@Context
final class AccessPolicy {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final String bound;
  private final List<String> allowed;
  private final @Nullable String token;
  private final String session;

  /**
   * Checks the configuration.
   *
   * @param bound the address that the server listens on
   * @param allowed more names that it may be called by, separated by commas; {@code *} for any
   * @param token what callers must show; empty for nothing
   * @param function whether a gateway stands in front, and nothing listens here
   */
  AccessPolicy(
      @Value("${micronaut.server.host:127.0.0.1}") String bound,
      @Value("${stratlab.allowed-hosts:}") String allowed,
      @Value("${stratlab.token:}") String token,
      @Value("${stratlab.function:false}") boolean function) {
    this.bound = bound.toLowerCase(Locale.ROOT);
    this.allowed =
        Arrays.stream(allowed.split(",", -1))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .toList();
    String fault = token.isEmpty() ? null : new Kind.Secret().fault(token);
    if (fault != null) {
      throw new ConfigurationException("STRATLAB_TOKEN " + fault);
    }
    this.token = token.isEmpty() ? null : token;
    this.session = token.isEmpty() ? "" : Token.session(token);
    if (this.token == null && (function || !isLoopback(this.bound))) {
      throw new ConfigurationException(
          "%s can be reached by others: set STRATLAB_TOKEN to a secret that callers must show%s"
              .formatted(
                  function ? "a function" : "the address " + Quoted.of(bound),
                  function ? "" : ", or leave the address at 127.0.0.1"));
    }
  }

  /** Returns whether a header {@code Host} names this server. */
  boolean knows(@Nullable String host) {
    if (allowed.contains("*")) {
      return true;
    }
    if (host == null) {
      return false;
    }
    String name = withoutPort(host.toLowerCase(Locale.ROOT));
    return isLoopback(name) || name.equals(bound) || allowed.contains(name);
  }

  /** Returns whether a request may come from a page of this origin; null is no page. */
  boolean isOwn(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    if (host == null || origin.equals("null")) {
      return false;
    }
    try {
      return host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  boolean wantsToken() {
    return token != null;
  }

  /** Returns whether this is the token, in a time that does not tell how much of it is right. */
  boolean opens(@Nullable String shown) {
    String wanted = token;
    return wanted == null || (shown != null && MessageDigest.isEqual(bytes(shown), bytes(wanted)));
  }

  /** Returns what a browser keeps in the place of the token. */
  String session() {
    return session;
  }

  /** Returns whether a browser was given this after it had shown the token. */
  boolean knowsSession(String shown) {
    return token != null && MessageDigest.isEqual(bytes(shown), bytes(session));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isLoopback(String name) {
    return LOOPBACK.contains(name)
        || name.endsWith(".localhost")
        || name.matches("127(\\.\\d{1,3}){3}");
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') && host.indexOf(':') == colon
        ? host.substring(0, colon)
        : host.startsWith("[") ? host.substring(0, host.indexOf(']') + 1) : host;
  }
}
