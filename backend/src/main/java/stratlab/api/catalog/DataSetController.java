package stratlab.api.catalog;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.api.http.Problem;
import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.api.http.Query;
import stratlab.api.report.BarsWindow;
import stratlab.api.report.Buckets;
import stratlab.market.Bars;
import stratlab.market.catalog.DataCatalog;

/** The price files of the data folder. Names are looked up in its list, never joined to a path. */
@Controller("/api/datasets")
@ApiResponse(
    responseCode = "4XX",
    description = "Problem details of the error",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "data")
final class DataSetController {
  private final DataCatalog data;

  DataSetController(DataCatalog data) {
    this.data = data;
  }

  @Get
  @Operation(
      operationId = "listDataSets",
      summary = "All data sets, the broken ones with their fault")
  @ApiResponse(responseCode = "200", description = "The data sets")
  List<DataSet> datasets() {
    return data.list().stream().map(DataSet::of).toList();
  }

  @Get("/{name}")
  @Operation(operationId = "getDataSet", summary = "One data set")
  @ApiResponse(responseCode = "200", description = "The data set")
  DataSet dataset(String name) {
    return data.find(name)
        .map(DataSet::of)
        .orElseThrow(() -> new ProblemException(Problems.notFound(data.unknown(name))));
  }

  /**
   * Returns the bars between two times, both included.
   *
   * @param from UTC epoch milliseconds; default: the first bar
   * @param to UTC epoch milliseconds; default: the last bar
   * @param points at most so many rows, 2 to 5000
   */
  @Get("/{name}/bars")
  @Operation(operationId = "getBars", summary = "The bars of a window, thinned to fit")
  @ApiResponse(responseCode = "200", description = "The window")
  BarsWindow bars(
      String name,
      @QueryValue @Nullable Long from,
      @QueryValue @Nullable Long to,
      @QueryValue(defaultValue = "1000") int points) {
    new Query().points(points).ordered(from, to).check();
    Bars bars = data.load(name);
    int first = from == null ? 0 : bars.rowAtOrAfter(from);
    int end = to == null || to == Long.MAX_VALUE ? bars.size() : bars.rowAtOrAfter(to + 1);
    return BarsWindow.of(bars, Buckets.of(first, end, points));
  }
}
