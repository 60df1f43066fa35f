package stratlab.api.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;

/** What a request must be before anything of it is looked at: HTTP/1.1 as RFC 9112 has it. */
final class RequestRules {
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS,
          HttpMethod.TRACE);

  private RequestRules() {}

  /** Returns what is wrong with a request, or null; a target with a server's name loses it. */
  static @Nullable Problem check(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return unreadable(request.decoderResult().cause());
    }
    if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && !request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
      return Problems.of(
          505, Quoted.of(request.protocolVersion().text()) + " is not spoken here; use HTTP/1.1");
    }
    if (!METHODS.contains(request.method())) {
      return Problems.of(
          501, "there is no method " + Quoted.of(request.method().name()) + "; mind upper case");
    }
    Problem headers = checkHeaders(request.headers());
    return headers == null ? checkTarget(request) : headers;
  }

  private static Problem unreadable(@Nullable Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ ->
          Problems.of(414, "the address is too long; send less in the query");
      case TooLongHttpHeaderException _ ->
          Problems.of(431, "the headers are too long; send fewer or shorter ones (cookies, too)");
      case null, default ->
          Problems.malformed(
              "the request line or a header is not HTTP; write spaces and other special characters"
                  + " of an address as %20 and the like");
    };
  }

  private static @Nullable Problem checkHeaders(HttpHeaders headers) {
    List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
    if (hosts.size() != 1) {
      return Problems.malformed(
          hosts.isEmpty()
              ? "there is no header Host; name the server in it"
              : "there are " + hosts.size() + " headers Host; send one");
    }
    if (!hosts.getFirst().matches("[A-Za-z0-9._~%\\[\\]:-]{1,300}")) {
      return Problems.malformed(
          "the header Host, %s, is no name or address of a server"
              .formatted(Quoted.of(hosts.getFirst())));
    }
    List<String> encodings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (!encodings.isEmpty()
        && !(encodings.size() == 1 && encodings.getFirst().equalsIgnoreCase("chunked"))) {
      return Problems.of(
          501,
          "Transfer-Encoding %s is not read here; send chunked, or Content-Length"
              .formatted(Quoted.of(String.join(", ", encodings))));
    }
    String type = headers.get(HttpHeaderNames.CONTENT_TYPE);
    if (type != null && !type.matches("[!-~]+/[!-~]+(\\s*;.*)?")) {
      return Problems.of(
          415, "Content-Type %s is no type; send application/json".formatted(Quoted.of(type)));
    }
    String expected = headers.get(HttpHeaderNames.EXPECT);
    return expected == null || expected.toLowerCase(Locale.ROOT).equals("100-continue")
        ? null
        : Problems.of(417, "Expect: %s cannot be met".formatted(Quoted.of(expected)));
  }

  private static @Nullable Problem checkTarget(HttpRequest request) {
    String target = request.uri();
    if (target.equals("*") && request.method().equals(HttpMethod.OPTIONS)) {
      return null;
    }
    String host = request.headers().get(HttpHeaderNames.HOST, "");
    String path = RequestTarget.withoutServer(target, host);
    if (path == null) {
      return Problems.malformed(
          "the address %s is neither a path nor on the server of the header Host"
              .formatted(Quoted.of(target)));
    }
    String fault = RequestTarget.fault(path);
    if (fault != null) {
      return Problems.malformed(fault);
    }
    request.setUri(path);
    return null;
  }
}
