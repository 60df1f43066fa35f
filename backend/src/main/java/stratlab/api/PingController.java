package stratlab.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Hidden;

/** Answers from the threads that accept requests, so that {@link PortWatch} sees that they live. */
@Controller("/api/ping")
@Hidden
final class PingController {
  @Get
  @Status(HttpStatus.NO_CONTENT)
  void ping() {}
}
