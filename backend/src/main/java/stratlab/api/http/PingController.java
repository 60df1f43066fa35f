package stratlab.api.http;

import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Hidden;

/**
 * Answers from the threads that accept requests, so that {@link PortWatch} sees that they live. The
 * pools of {@link RequestThreads} replace threads that die, and may be full without any harm.
 */
@Controller("/api/ping")
@Hidden
@NonBlocking
final class PingController {
  @Get
  @Status(HttpStatus.NO_CONTENT)
  void ping() {}
}
