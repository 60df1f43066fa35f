package stratlab.api;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Refuses requests that break the rules of the protocol before the framework sees them, and gives
 * every answer the headers of security, those that the framework makes itself among them.
 *
 * <p>After a body in chunks the connection ends: whoever forwards requests may have counted its
 * length otherwise, and would take what follows for the request of somebody else.
 */
final class RequestChecks extends ChannelDuplexHandler {
  private boolean isLast;
  private boolean isOver;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (isOver) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest request) {
      Problem problem = RequestRules.check(request);
      if (problem != null) {
        isOver = true;
        ReferenceCountUtil.release(message);
        context.fireChannelRead(new RefusedRequest(request.method(), problem));
        return;
      }
      isLast = HttpUtil.isTransferEncodingChunked(request);
      if (isLast) {
        request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      }
    }
    isOver = isLast && message instanceof LastHttpContent;
    context.fireChannelRead(message);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // The promise tells what becomes of it.
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response && response.status().code() >= 200) {
      SecurityHeaders.addTo(response.headers()::contains, response.headers()::set);
      if (!response.headers().contains(HttpHeaderNames.CACHE_CONTROL)) {
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
      }
    }
    context.write(message, promise);
  }
}
