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
import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.backtest.Backtests;
import stratlab.job.execution.StrategyQuestions;
import stratlab.preset.PresetFolder;

/** Backtests that are kept as files. Names are looked up in a list, never joined to a path. */
@Controller("/api/presets")
@ApiResponse(
    responseCode = "4XX",
    description = "Problem details of the error",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "presets")
final class PresetController {
  private final PresetFolder presets;
  private final Backtests backtests;
  private final StrategyQuestions questions;

  PresetController(PresetFolder presets, Backtests backtests, StrategyQuestions questions) {
    this.presets = presets;
    this.backtests = backtests;
    this.questions = questions;
  }

  @Get
  @Operation(
      operationId = "listPresets",
      summary = "All presets, the broken ones with their faults")
  @ApiResponse(responseCode = "200", description = "The presets")
  List<Preset> presets() {
    return questions.ask("check of presets", null, () -> presets.list(backtests.pinned())).stream()
        .map(Preset::of)
        .toList();
  }

  @Get("/{name}")
  @Operation(operationId = "getPreset", summary = "One preset")
  @ApiResponse(responseCode = "200", description = "The preset")
  Preset preset(String name) {
    return questions
        .ask("check of a preset", null, () -> presets.find(name, backtests))
        .map(Preset::of)
        .orElseThrow(() -> new ProblemException(Problems.notFound(presets.unknown(name))));
  }
}
