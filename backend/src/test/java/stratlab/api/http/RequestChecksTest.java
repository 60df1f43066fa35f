package stratlab.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

final class RequestChecksTest {
  private final EmbeddedChannel channel = new EmbeddedChannel(new RequestChecks());

  private void begin() {
    DefaultHttpRequest request =
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/api/backtests");
    request.headers().set("Host", "localhost");
    request.headers().set("Content-Length", 3_000);
    request.headers().set("Content-Type", "application/json");
    request.headers().set("Content-Encoding", "gzip");
    channel.writeInbound(request);
    assertThat(channel.<Object>readInbound()).isSameAs(request);
  }

  private static HttpContent piece() {
    return new DefaultHttpContent(Unpooled.buffer().writeZero(1_000));
  }

  private void answer(int status) {
    channel.writeOutbound(
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status)));
  }

  @Test
  void whatComesOfABodyAfterItsRefusalIsNotUnpacked() {
    begin();
    channel.writeInbound(piece());
    assertThat(channel.<HttpContent>readInbound().release()).isTrue();
    answer(413);

    HttpContent more = piece();
    HttpContent last = new DefaultLastHttpContent(Unpooled.buffer().writeZero(1_000));
    channel.writeInbound(more, last);

    assertThat(channel.<Object>readInbound()).isNull();
    assertThat(more.refCnt() + last.refCnt()).isZero();
  }
}
