package stratlab.api.report;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.api.http.Problem;
import stratlab.api.http.Query;
import stratlab.backtest.TradesCsv;
import stratlab.job.report.Reports;

/** Results: the whole, its summary, and windows of its long parts. */
@Controller("/api/reports/{id}")
@ApiResponse(
    responseCode = "4XX",
    description = "Problem details of the error",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "reports")
final class ReportController {
  /** A report is addressed by its content, so a client that has it need not ask again. */
  private static final String IMMUTABLE = "private, max-age=31536000, immutable";

  private final Reports reports;
  private final StoredReports stored;
  private final Charts charts;

  ReportController(Reports reports, StoredReports stored, Charts charts) {
    this.reports = reports;
    this.stored = stored;
    this.charts = charts;
  }

  @Get
  @Operation(
      operationId = "getReport",
      summary = "The whole report, the same bytes as the command line writes")
  @ApiResponse(
      responseCode = "200",
      description = "The report",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Report.class)))
  HttpResponse<InputStream> report(String id) {
    return kept(HttpResponse.ok(StoredReports.found(reports.document(id), id)))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Get("/summary")
  @Operation(operationId = "getReportSummary", summary = "The report without its long lists")
  @ApiResponse(
      responseCode = "200",
      description = "The summary",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReportSummary.class)))
  HttpResponse<byte[]> summary(String id) {
    return kept(HttpResponse.ok(StoredReports.found(reports.summary(id), id)))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  /** Returns what is known of a run's honesty; it is found out after the report is stored. */
  @Get("/look-ahead")
  @Operation(
      operationId = "getLookAheadCheck",
      summary = "Whether the run, repeated on shortened data, did the same")
  @ApiResponse(
      responseCode = "200",
      description = "State of the check",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LookAheadCheck.class)))
  HttpResponse<LookAheadCheck> lookAhead(String id) {
    LookAheadCheck check = stored.check(id);
    MutableHttpResponse<LookAheadCheck> response = HttpResponse.ok(check);
    return check.state().equals("done")
        ? kept(response)
        : response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /**
   * Returns a page of the closed trades.
   *
   * @param limit at most so many, 1 to 1000
   * @param sort a field of a trade
   */
  @Get("/trades")
  @Operation(
      operationId = "listTrades",
      summary = "A page of the closed trades, sorted by any field")
  @ApiResponse(
      responseCode = "200",
      description = "The page",
      content = @Content(schema = @Schema(implementation = TradesPage.class)))
  HttpResponse<TradesPage> trades(
      String id,
      @QueryValue(defaultValue = "0") int offset,
      @QueryValue(defaultValue = "100") int limit,
      @QueryValue(defaultValue = "entryTime") String sort,
      @QueryValue(defaultValue = "false") boolean descending) {
    new Query().page(offset, limit).check();
    var order = TradeOrder.by(sort, descending);
    StoredReports.Trades trades = stored.trades(id);
    List<Trade> page = trades.trades().stream().sorted(order).skip(offset).limit(limit).toList();
    return kept(HttpResponse.ok(new TradesPage(trades.trades().size(), page, trades.openTrades())));
  }

  @Get("/trades.csv")
  @Produces("text/csv")
  @Operation(operationId = "exportTrades", summary = "The closed trades for a spreadsheet")
  @ApiResponse(
      responseCode = "200",
      description = "CSV, one line a trade",
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
  HttpResponse<String> tradesCsv(String id) {
    String name = "trades-" + id.substring(0, Math.min(12, id.length())) + ".csv";
    return kept(HttpResponse.ok(
            TradesCsv.of(stored.trades(id).trades().stream().map(Trade::row).toList())))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  /**
   * Returns a page of the orders.
   *
   * @param limit at most so many, 1 to 1000
   */
  @Get("/orders")
  @Operation(
      operationId = "listOrders",
      summary = "A page of the orders, refused ones with the reason")
  @ApiResponse(
      responseCode = "200",
      description = "The page",
      content = @Content(schema = @Schema(implementation = OrdersPage.class)))
  HttpResponse<OrdersPage> orders(
      String id,
      @QueryValue(defaultValue = "0") int offset,
      @QueryValue(defaultValue = "100") int limit) {
    new Query().page(offset, limit).check();
    List<Order> orders = stored.orders(id);
    List<Order> page = orders.stream().skip(offset).limit(limit).toList();
    return kept(HttpResponse.ok(new OrdersPage(orders.size(), page)));
  }

  @Get("/funnel")
  @Operation(
      operationId = "getFunnel",
      summary = "The outcome of every raw signal, and how close conditions came that never held")
  @ApiResponse(
      responseCode = "200",
      description = "The funnel",
      content = @Content(schema = @Schema(implementation = Funnel.class)))
  HttpResponse<Funnel> funnel(String id) {
    return kept(HttpResponse.ok(stored.funnel(id)));
  }

  /**
   * Returns the account between two times, both included.
   *
   * @param from UTC epoch milliseconds
   * @param to UTC epoch milliseconds
   * @param points at most so many rows, 2 to 5000
   */
  @Get("/equity")
  @Operation(operationId = "getEquity", summary = "Account value and drawdown, thinned to fit")
  @ApiResponse(
      responseCode = "200",
      description = "The window",
      content = @Content(schema = @Schema(implementation = EquityWindow.class)))
  HttpResponse<EquityWindow> equity(
      String id,
      @QueryValue @Nullable Long from,
      @QueryValue @Nullable Long to,
      @QueryValue(defaultValue = "2000") int points) {
    new Query().points(points).ordered(from, to).check();
    StoredEquity equity = stored.equity(id);
    int first = from == null ? 0 : equity.rowAtOrAfter(from);
    int end =
        to == null || to == Long.MAX_VALUE ? equity.time().length : equity.rowAtOrAfter(to + 1);
    return kept(HttpResponse.ok(EquityWindow.of(equity, first, end, points)));
  }

  /**
   * Returns prices, lines and trades between two times, both included.
   *
   * @param role default: the first
   * @param from UTC epoch milliseconds
   * @param to UTC epoch milliseconds
   * @param points at most so many rows, 2 to 5000
   */
  @Get("/chart")
  @Operation(operationId = "getChart", summary = "Prices with lines and trades, thinned to fit")
  @ApiResponse(responseCode = "200", description = "The window")
  ChartWindow chart(
      String id,
      @QueryValue @Nullable String role,
      @QueryValue @Nullable Long from,
      @QueryValue @Nullable Long to,
      @QueryValue(defaultValue = "2000") int points) {
    new Query().points(points).ordered(from, to).check();
    return charts.draw(new Charts.View(id, role, from, to, points));
  }

  private static <T> MutableHttpResponse<T> kept(MutableHttpResponse<T> response) {
    return response.header(HttpHeaders.CACHE_CONTROL, IMMUTABLE);
  }
}
