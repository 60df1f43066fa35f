package stratlab.api.http;

import io.micronaut.http.HttpRequest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody foresaw: the log has it under a number, and the caller is told the number alone. */
final class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  private Incidents() {}

  static Problem report(HttpRequest<?> request, @Nullable Throwable cause) {
    String incident = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
    LOG.error("Incident {}: {} {}", incident, request.getMethodName(), request.getPath(), cause);
    return Problems.unexpected(incident);
  }
}
