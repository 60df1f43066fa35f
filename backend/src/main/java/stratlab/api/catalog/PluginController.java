package stratlab.api.catalog;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import stratlab.api.http.Problem;
import stratlab.backtest.Backtests;
import stratlab.job.ServerPaths;

/** The jars of the strategies folder. A list of its own: that of the strategies stays a list. */
@Controller("/api/plugins")
@ApiResponse(
    responseCode = "4XX",
    description = "Problem details of the error",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "strategies")
final class PluginController {
  private final Backtests backtests;
  private final ServerPaths paths;

  PluginController(Backtests backtests, ServerPaths paths) {
    this.backtests = backtests;
    this.paths = paths;
  }

  @Get
  @Operation(
      operationId = "listPlugins",
      summary =
          "The jars in the strategies folder, with the fault of those that could not be loaded")
  @ApiResponse(responseCode = "200", description = "The jars")
  List<Plugin> plugins() {
    return backtests.strategies().plugins().stream().map(each -> Plugin.of(each, paths)).toList();
  }
}
