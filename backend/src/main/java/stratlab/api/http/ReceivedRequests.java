package stratlab.api.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Tells the clock of a connection of requests that have come and answers that were sent. */
final class ReceivedRequests extends ChannelDuplexHandler {
  private final ReceivedBytes bytes;

  ReceivedRequests(ReceivedBytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ConnectionClock clock = bytes.clock();
    if (clock != null && message instanceof LastHttpContent) {
      clock.received();
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean interim =
        message instanceof HttpResponse response
            && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    ConnectionClock clock = bytes.clock();
    if (clock != null && message instanceof LastHttpContent && !interim) {
      clock.answered();
    }
    var _ = context.write(message, promise);
  }
}
