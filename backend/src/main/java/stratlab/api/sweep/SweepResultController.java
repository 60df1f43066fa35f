package stratlab.api.sweep;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import stratlab.api.http.Exports;
import stratlab.api.http.Problem;
import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.api.http.TextStream;
import stratlab.api.job.SweepViews;
import stratlab.document.sweep.CellsPage;
import stratlab.document.sweep.HeatMap;
import stratlab.document.sweep.Marginals;
import stratlab.document.sweep.Neighbourhood;
import stratlab.document.sweep.Overfitting;
import stratlab.document.sweep.ParallelRows;
import stratlab.document.sweep.SweepCell;
import stratlab.document.sweep.SweepRow;
import stratlab.document.sweep.WalkForward;
import stratlab.job.SweepJobs;
import stratlab.job.queue.Job.State;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.result.HeatMap.Others;
import stratlab.sweep.result.Marginal;
import stratlab.sweep.result.ParallelCoordinates;
import stratlab.sweep.result.Ranking;
import stratlab.sweep.result.Ranking.Order;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.Rule;

/** What a sweep found, so far as it is: its cells, and what they say together. */
@Controller("/api/sweeps/{id}")
@ApiResponse(
    responseCode = "4XX",
    description = "Problem details of the error",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "sweeps")
final class SweepResultController {
  private final SweepViews shown;
  private final SweepJobs jobs;
  private final ExecutorService writers;

  SweepResultController(
      SweepViews shown, SweepJobs jobs, @Named(Exports.NAME) ExecutorService writers) {
    this.shown = shown;
    this.jobs = jobs;
    this.writers = writers;
  }

  /**
   * Returns a page of the cells.
   *
   * @param sort a metric; default: that which the sweep ranks by
   * @param filter what a metric must fulfil, such as {@code trades >= 30}; all of them must hold
   * @param limit at most so many, 1 to 1000
   */
  @Get("/cells")
  @Operation(operationId = "listCells", summary = "A page of the cells in the order of a metric")
  @ApiResponse(responseCode = "200", description = "A page of the cells")
  CellsPage cells(
      String id,
      @QueryValue @Nullable String sort,
      @QueryValue(defaultValue = "best")
          @Parameter(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"best", "worst", "ascending", "descending"},
                      defaultValue = "best"))
          String order,
      @QueryValue @Nullable @Parameter(explode = Explode.TRUE) List<String> filter,
      @QueryValue(defaultValue = "0") int offset,
      @QueryValue(defaultValue = "50") int limit) {
    TableQuery query = new TableQuery(shown.stored(id).spec()).page(offset, limit);
    String metric = query.metric("sort", sort);
    Order wanted = query.order(order, metric);
    List<Rule> rules = query.filters(filter);
    query.check();
    return CellsPage.of(Ranking.of(jobs.table(id), metric, wanted, rules, offset, limit));
  }

  @Get("/cells/{cell}")
  @Operation(
      operationId = "getCell",
      summary = "One cell, with the request that runs it as a backtest of its own")
  @ApiResponse(responseCode = "200", description = "The cell")
  SweepCell cell(String id, int cell) {
    ResultTable table = jobs.table(shown.stored(id).job().id());
    SweepRow row = SweepRow.of(table.row(rowOf(table, cell)));
    return SweepCell.of(row, jobs.single(id, cell));
  }

  private static int rowOf(ResultTable table, int cell) {
    OptionalInt row = table.rowOf(cell);
    if (row.isPresent()) {
      return row.getAsInt();
    }
    throw cell >= 0 && cell < table.planned()
        ? new ProblemException(Problems.notYet("cell " + cell + " has not been computed"))
        : Problems.missing("cell", Integer.toString(cell));
  }

  /**
   * Lays a metric over two axes.
   *
   * @param metric default: the metric that the sweep ranks by
   * @param at with {@code others=fixed}, an axis and the index of its value, such as {@code
   *     stop:2}; an axis that is not named is taken at the best cell
   */
  @Get("/heat-map")
  @Operation(
      operationId = "getHeatMap",
      summary = "A metric over two axes",
      parameters = {
        @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            schema = @Schema(type = "string")),
        @Parameter(
            name = "x",
            in = ParameterIn.QUERY,
            required = true,
            description = "the axis across",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "y",
            in = ParameterIn.QUERY,
            required = true,
            description = "the axis upwards",
            schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "200", description = "The map")
  HeatMap heatMap(
      String id,
      @QueryValue @Nullable @Parameter(hidden = true) String x,
      @QueryValue @Nullable @Parameter(hidden = true) String y,
      @QueryValue @Nullable String metric,
      @QueryValue(defaultValue = "best")
          @Parameter(
              description = "what stands for the cells that differ in other axes",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"best", "mean", "fixed"},
                      defaultValue = "best"))
          String others,
      @QueryValue @Nullable @Parameter(explode = Explode.TRUE) List<String> at) {
    StoredSweep sweep = shown.stored(id);
    TableQuery query = new TableQuery(sweep.spec());
    Optional<Axis> across = query.axis("x", x);
    Optional<Axis> down = query.axis("y", y);
    String shownMetric = query.metric("metric", metric);
    Others rest = query.map(across, down).others(others, at, shownMetric);
    query.check();
    return HeatMap.of(
        stratlab.sweep.result.HeatMap.of(
            jobs.table(id),
            across.orElseThrow().name(),
            down.orElseThrow().name(),
            shownMetric,
            rest),
        others,
        shown.labels(sweep));
  }

  /**
   * Returns the effect of each axis.
   *
   * @param metric default: the metric that the sweep ranks by
   */
  @Get("/marginals")
  @Operation(operationId = "getMarginals", summary = "The effect of each axis on a metric")
  @ApiResponse(responseCode = "200", description = "One row an axis")
  Marginals marginals(String id, @QueryValue @Nullable String metric) {
    StoredSweep sweep = shown.stored(id);
    TableQuery query = new TableQuery(sweep.spec());
    String wanted = query.metric("metric", metric);
    query.check();
    return Marginals.of(wanted, Marginal.of(jobs.table(id), wanted), shown.labels(sweep));
  }

  /**
   * Looks around a cell.
   *
   * @param metric default: the metric that the sweep ranks by
   * @param cell default: the best by that metric
   */
  @Get("/neighbourhood")
  @Operation(
      operationId = "getNeighbourhood",
      summary = "Whether a cell lies on a plateau, on a lone peak or at the end of an axis")
  @ApiResponse(responseCode = "200", description = "The cell and those beside it")
  Neighbourhood neighbourhood(
      String id, @QueryValue @Nullable String metric, @QueryValue @Nullable Integer cell) {
    StoredSweep sweep = shown.stored(id);
    TableQuery query = new TableQuery(sweep.spec());
    String wanted = query.rankingMetric(metric);
    query.check();
    ResultTable table = jobs.table(id);
    int row = cell == null ? best(table, wanted) : rowOf(table, cell);
    return Neighbourhood.of(
        stratlab.sweep.result.Neighbourhood.of(table, table.cell(row), wanted),
        new Lattice(sweep.spec().axes()));
  }

  private static int best(ResultTable table, String metric) {
    return table
        .best(metric)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problems.notYet("no cell is ranked by " + metric + ", so none is the best")));
  }

  /**
   * Returns the best cells, and others spread evenly over the ranks below.
   *
   * @param metric default: the metric that the sweep ranks by
   * @param limit at most so many, 1 to 1000
   */
  @Get("/parallel")
  @Operation(operationId = "getParallelRows", summary = "The cells that parallel coordinates draw")
  @ApiResponse(responseCode = "200", description = "The cells")
  ParallelRows parallel(
      String id, @QueryValue @Nullable String metric, @QueryValue(defaultValue = "300") int limit) {
    TableQuery query = new TableQuery(shown.stored(id).spec()).limit(limit);
    String wanted = query.metric("metric", metric);
    query.check();
    return ParallelRows.of(ParallelCoordinates.of(jobs.table(id), wanted, limit));
  }

  @Get("/honesty")
  @Operation(
      operationId = "getHonesty",
      summary = "How far the best of so many trials can be believed, once all have run")
  @ApiResponse(responseCode = "200", description = "The verdict")
  Overfitting honesty(String id) {
    StoredSweep sweep = shown.stored(id);
    if (sweep.spec().walkForward() != null) {
      throw new ProblemException(
          Problems.notFound("sweep " + id + " walks forward; its tests are its verdict"));
    }
    return jobs.honesty(id)
        .map(Overfitting::of)
        .orElseThrow(() -> notYet("the best is not judged: " + why(sweep)));
  }

  @Get("/walk-forward")
  @Operation(
      operationId = "getWalkForward",
      summary = "Out-of-sample results of the parameters chosen in each fold")
  @ApiResponse(responseCode = "200", description = "The folds and the joined tests")
  WalkForward walkForward(String id) {
    StoredSweep sweep = shown.stored(id);
    var cut = sweep.spec().walkForward();
    if (cut == null) {
      throw new ProblemException(Problems.notFound("sweep " + id + " does not walk forward"));
    }
    return jobs.walkForward(id)
        .map(result -> WalkForward.of(cut, result))
        .orElseThrow(() -> notYet("the folds are not tested: " + why(sweep)));
  }

  private static ProblemException notYet(String what) {
    return new ProblemException(Problems.notYet(what));
  }

  /** Returns why something is missing that comes at the end. */
  private static String why(StoredSweep sweep) {
    return switch (sweep.job().state()) {
      case State.Queued _ when sweep.paused() -> "the sweep is paused; resume it";
      case State.Queued _ -> "the sweep has not begun";
      case State.Running _ -> "the sweep is running";
      case State.Completed _ -> String.valueOf(sweep.fault());
      case State.Failed(_, _, String reason) -> "the sweep failed: " + reason;
      case State.Cancelled _ -> "the sweep was cancelled; ask for it again to have it completed";
    };
  }

  @Get("/table.csv")
  @Produces("text/csv")
  @Operation(operationId = "exportCells", summary = "All cells for a spreadsheet")
  @ApiResponse(
      responseCode = "200",
      description = "CSV, one line a cell",
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
  HttpResponse<InputStream> csv(String id) {
    String known = shown.stored(id).job().id();
    return HttpResponse.<InputStream>ok(TextStream.of(to -> jobs.export(known, to), writers))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sweep-" + known + ".csv\"");
  }
}
