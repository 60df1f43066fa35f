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
import stratlab.strategy.StrategyCatalog;

/** The strategies that can be run. */
@Controller("/api/strategies")
@ApiResponse(
    responseCode = "4XX",
    description = "Problem details of the error",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "strategies")
final class StrategyController {
  private final Backtests backtests;

  StrategyController(Backtests backtests) {
    this.backtests = backtests;
  }

  @Get
  @Operation(operationId = "listStrategies", summary = "All strategies with their parameters")
  @ApiResponse(responseCode = "200", description = "The strategies")
  List<StrategyDefinition> strategies() {
    StrategyCatalog now = backtests.strategies();
    return now.list().stream()
        .map(strategy -> StrategyDefinition.of(strategy, now.source(strategy), backtests.data()))
        .toList();
  }

  @Get("/{name}")
  @Operation(operationId = "getStrategy", summary = "One strategy; the name in any case")
  @ApiResponse(responseCode = "200", description = "The strategy")
  StrategyDefinition strategy(String name) {
    StrategyCatalog now = backtests.strategies();
    return now.find(name)
        .map(strategy -> StrategyDefinition.of(strategy, now.source(strategy), backtests.data()))
        .orElseThrow(() -> new ProblemException(Problems.notFound(now.unknown(name))));
  }
}
