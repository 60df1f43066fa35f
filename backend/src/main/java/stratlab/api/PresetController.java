package stratlab.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import stratlab.backtest.Backtests;
import stratlab.job.PresetFolder;

/** Backtests that are kept as files. Names are looked up in a list, never joined to a path. */
@Controller("/api/presets")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiResponse(
    responseCode = "4XX",
    description = "What is wrong",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "presets")
final class PresetController {
  private final PresetFolder presets;
  private final Backtests backtests;

  PresetController(PresetFolder presets, Backtests backtests) {
    this.presets = presets;
    this.backtests = backtests;
  }

  @Get
  @Operation(
      operationId = "listPresets",
      summary = "All presets, the broken ones with their faults")
  @ApiResponse(responseCode = "200", description = "The presets")
  List<Preset> presets() {
    return presets.list(backtests.pinned()).stream().map(Preset::of).toList();
  }

  @Get("/{name}")
  @Operation(operationId = "getPreset", summary = "One preset")
  @ApiResponse(responseCode = "200", description = "The preset")
  Preset preset(String name) {
    return presets
        .find(name, backtests)
        .map(Preset::of)
        .orElseThrow(() -> new ProblemException(Problems.notFound(presets.unknown(name))));
  }
}
