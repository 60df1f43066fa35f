package stratlab.api.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Counts open connections, refuses those that are too many, and tells a clock of bytes that come.
 */
final class ReceivedBytes extends ChannelInboundHandlerAdapter {
  private static final String BODY =
      """
      {"type":"about:blank","title":"Too many connections","status":503,"code":"too_many_connections",\
      "detail":"the server has as many connections as it takes; try again in a second","faults":[]}""";
  private static final String REFUSAL =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Type: "
          + Problem.MEDIA_TYPE
          + "\r\nRetry-After: 1\r\nConnection: close\r\nContent-Length: "
          + BODY.length()
          + "\r\n\r\n"
          + BODY;

  private final RequestSettings settings;
  private final AtomicInteger open;
  private @Nullable ConnectionClock clock;
  private boolean counted;
  private boolean refused;

  /**
   * Watches a connection.
   *
   * @param open how many there are
   */
  ReceivedBytes(RequestSettings settings, AtomicInteger open) {
    this.settings = settings;
    this.open = open;
  }

  @Nullable ConnectionClock clock() {
    return clock;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    if (context.channel().isActive()) {
      begin(context);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    begin(context);
    context.fireChannelActive();
  }

  private void begin(ChannelHandlerContext context) {
    if (counted) {
      return;
    }
    counted = true;
    var _ = context.channel().closeFuture().addListener(_ -> end());
    clock = new ConnectionClock(context, settings);
    if (open.incrementAndGet() > settings.connections()) {
      refused = true;
      var _ =
          context
              .writeAndFlush(Unpooled.copiedBuffer(REFUSAL, StandardCharsets.US_ASCII))
              .addListener(ChannelFutureListener.CLOSE);
    }
  }

  private void end() {
    open.decrementAndGet();
    if (clock != null) {
      clock.stop();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    if (refused) {
      io.netty.util.ReferenceCountUtil.release(bytes);
      return;
    }
    if (clock != null) {
      clock.bytes();
    }
    context.fireChannelRead(bytes);
  }
}
