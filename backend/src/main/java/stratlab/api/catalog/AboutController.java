package stratlab.api.catalog;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import stratlab.api.http.Problem;
import stratlab.api.http.Quick;
import stratlab.backtest.Backtests;
import stratlab.job.Workload;
import stratlab.store.StoreHealth;

/** What answers here and what it assumes. */
@Controller("/api")
@ApiResponse(
    responseCode = "4XX",
    description = "Problem details of the error",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "about")
final class AboutController {
  private final Backtests backtests;
  private final Versions versions;
  private final StoreHealth health;
  private final Workload workload;

  AboutController(Backtests backtests, Versions versions, StoreHealth health, Workload workload) {
    this.backtests = backtests;
    this.versions = versions;
    this.health = health;
    this.workload = workload;
  }

  @Get("/about")
  @Operation(
      operationId = "getAbout",
      summary = "Versions of the server and its engine, state of the store and the queue")
  @ApiResponse(
      responseCode = "200",
      description = "The versions, the state of the store and the work")
  @Quick
  About about() {
    return new About(
        versions.application(),
        versions.engine(),
        String.valueOf(Runtime.version().feature()),
        health
            .outage()
            .map(outage -> new About.Store(outage.trouble().sentence(), outage.since()))
            .orElse(new About.Store(null, null)),
        Work.of(workload));
  }

  @Get("/defaults")
  @Operation(operationId = "getDefaults", summary = "Default values of omitted fields")
  @ApiResponse(responseCode = "200", description = "The defaults")
  Defaults defaults() {
    return Defaults.of(backtests);
  }
}
