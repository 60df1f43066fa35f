package stratlab.api.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
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
 * <p>After a body in chunks the connection ends: a proxy that forwards requests may have counted
 * its length otherwise, and would take what follows for the request of somebody else. It ends after
 * a packed body too, of which nothing more is read once it is refused: unpacking it may be a
 * thousand times the work.
 */
final class RequestChecks extends ChannelDuplexHandler {
  private static final int LINGER_MILLIS = 200;

  private boolean isLast;
  private boolean isOver;
  private int unanswered;
  private boolean isReceiving;
  private boolean isPacked;
  private boolean isClosing;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (isOver) {
      ReferenceCountUtil.release(message);
      if (isClosing) {
        context.read();
      }
      return;
    }
    if (message instanceof HttpRequest request) {
      Problem problem = RequestRules.check(request);
      if (problem != null) {
        isOver = true;
        ReferenceCountUtil.release(message);
        unanswered++;
        context.fireChannelRead(new RefusedRequest(request.method(), problem));
        return;
      }
      unanswered++;
      isReceiving = true;
      isPacked = request.headers().contains(HttpHeaderNames.CONTENT_ENCODING);
      isLast = isPacked || HttpUtil.isTransferEncodingChunked(request);
      if (isLast) {
        request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      }
    }
    if (message instanceof LastHttpContent) {
      isReceiving = false;
      isOver = isLast;
    }
    context.fireChannelRead(message);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // The promise reports its result.
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response && response.status().code() >= 200) {
      unanswered--;
      // Answers come in the order of their requests: this is that of the one that is coming.
      isOver |= isPacked && isReceiving && unanswered == 0 && response.status().code() >= 400;
      SecurityHeaders.addTo(response.headers()::contains, response.headers()::set);
      if (!response.headers().contains(HttpHeaderNames.CACHE_CONTROL)) {
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
      }
    }
    context.write(message, promise);
  }

  /**
   * Lets the caller read the refusal first: a connection that is closed while more of the request
   * arrives is reset, and the answer on it may be lost.
   */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // What becomes of the connection does not matter.
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    if (!isOver || isClosing || !(context.channel() instanceof DuplexChannel channel)) {
      context.close(promise);
      return;
    }
    isClosing = true;
    channel.shutdownOutput();
    context.read();
    context.executor().schedule(() -> context.close(promise), LINGER_MILLIS, MILLISECONDS);
  }
}
