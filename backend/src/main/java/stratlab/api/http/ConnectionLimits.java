package stratlab.api.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.WriteTimeoutHandler;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Bounds how many connections are open and how long each may keep the server waiting. */
@Singleton
public final class ConnectionLimits
    implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final RequestSettings settings;
  private final AtomicInteger open = new AtomicInteger();

  ConnectionLimits(RequestSettings settings) {
    this.settings = settings;
  }

  /** Returns how many connections are open. */
  public int open() {
    return open.get();
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Customizer(null));
    return event.getBean();
  }

  private final class Customizer implements NettyServerCustomizer {
    private final @Nullable Channel channel;

    Customizer(@Nullable Channel channel) {
      this.channel = channel;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
      return new Customizer(connection);
    }

    @Override
    public void onStreamPipelineBuilt() {
      String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
      if (channel == null || channel.pipeline().get(codec) == null) {
        return;
      }
      ChannelPipeline pipeline = channel.pipeline();
      ReceivedBytes bytes = new ReceivedBytes(settings, open);
      pipeline.addBefore(codec, "received-bytes", bytes);
      pipeline.addAfter(codec, "received-requests", new ReceivedRequests(bytes));
      pipeline.addFirst(
          "slow-readers",
          new WriteTimeoutHandler(settings.send().toMillis(), TimeUnit.MILLISECONDS));
    }
  }
}
