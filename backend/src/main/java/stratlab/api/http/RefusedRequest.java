package stratlab.api.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;

/**
 * Stands in for a request that breaks the rules of the protocol, so that its refusal is sent in its
 * turn, after the answers to the requests before it on the same connection.
 */
final class RefusedRequest extends DefaultFullHttpRequest {
  private final Problem problem;

  RefusedRequest(HttpMethod method, Problem problem) {
    super(
        HttpVersion.HTTP_1_1,
        HttpMethod.HEAD.equals(method) ? HttpMethod.HEAD : HttpMethod.GET,
        "/",
        Unpooled.buffer(0));
    this.problem = problem;
    headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
  }

  Problem problem() {
    return problem;
  }
}
