package stratlab;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The log as logback.xml sets it up. */
final class LogTextTest {
  @Test
  void whatIsLoggedCannotForgeALineOrMoveTheCursor() throws JoranException {
    String text =
        logged(
            "run '\u001b[31mx\nERROR forged\u202e'",
            new IllegalStateException("a\nb\u001bc", new RuntimeException("in\nside")));

    assertThat(text)
        .contains("ERROR stratlab.test - run '�[31mx�ERROR forged�'\n")
        .contains("\njava.lang.IllegalStateException: a�b�c\n\tat stratlab.LogTextTest.")
        .contains("\nCaused by: java.lang.RuntimeException: in�side\n")
        .doesNotContain("\u001b", "\u202e", "\nERROR forged");
    assertThat(text.split("IllegalStateException", -1)).hasSize(2);
  }

  private static String logged(String message, Throwable thrown) throws JoranException {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Objects.requireNonNull(LogTextTest.class.getResource("/logback.xml")));
    Logger logger = context.getLogger("stratlab.test");
    ConsoleAppender<?> appender =
        (ConsoleAppender<?>) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
    PatternLayoutEncoder encoder = (PatternLayoutEncoder) appender.getEncoder();
    byte[] bytes =
        encoder.encode(
            new LoggingEvent(
                LogTextTest.class.getName(), logger, Level.ERROR, message, thrown, null));
    context.stop();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
