package stratlab.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/**
 * Answers from the threads that answer all requests, so that {@link PortWatch} sees that they live.
 */
@Controller("/api/ping")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
final class PingController {
  @Get
  @Status(HttpStatus.NO_CONTENT)
  void ping() {}
}
