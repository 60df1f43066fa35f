package stratlab.api.sweep;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.api.http.EtagResponses;
import stratlab.api.http.Problem;
import stratlab.api.http.Problems;
import stratlab.api.http.Quick;
import stratlab.api.job.JobViews;
import stratlab.api.job.ListQuery;
import stratlab.api.job.RequestReader;
import stratlab.api.job.SweepSummary;
import stratlab.api.job.SweepViews;
import stratlab.api.job.SweepsPage;
import stratlab.document.Examples;
import stratlab.document.job.Job;
import stratlab.document.sweep.Sweep;
import stratlab.document.sweep.SweepEstimate;
import stratlab.document.sweep.SweepRequest;
import stratlab.job.SweepJobs;
import stratlab.job.SweepLists;
import stratlab.job.execution.StrategyQuestions;
import stratlab.job.queue.Job.Kind;
import stratlab.job.sweep.ListedSweep;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.Sweeps;

/** Submits sweeps, holds them back and says how far they are. */
@Controller("/api")
@ApiResponse(
    responseCode = "4XX",
    description = "Problem details of the error",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "sweeps")
final class SweepController {
  private final Sweeps sweeps;
  private final SweepJobs jobs;
  private final SweepLists lists;
  private final SweepViews shown;
  private final JobViews shownJobs;
  private final EtagResponses tagged;
  private final StrategyQuestions questions;

  SweepController(
      Sweeps sweeps,
      SweepJobs jobs,
      SweepLists lists,
      SweepViews shown,
      JobViews shownJobs,
      EtagResponses tagged,
      StrategyQuestions questions) {
    this.sweeps = sweeps;
    this.jobs = jobs;
    this.lists = lists;
    this.shown = shown;
    this.shownJobs = shownJobs;
    this.tagged = tagged;
    this.questions = questions;
  }

  /**
   * Puts a sweep in the queue.
   *
   * @param key the same key with the same request gives the job of the first time
   */
  @Post("/sweeps")
  @Consumes(MediaType.APPLICATION_JSON)
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "submitSweep", summary = "Run a sweep or a walk forward")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SweepRequest.class),
              examples = {
                @ExampleObject(name = "sweep", value = Examples.SWEEP),
                @ExampleObject(name = "walk-forward", value = Examples.WALK_FORWARD)
              }))
  @ApiResponse(
      responseCode = "202",
      description = "The queued job; its URL is in the `Location` header.",
      content = @Content(schema = @Schema(implementation = Job.class)))
  HttpResponse<Job> submit(
      @Body byte @Nullable [] body, @Header("Idempotency-Key") @Nullable String key) {
    JobViews.checkKey(key);
    return shownJobs.accepted(jobs.submit(RequestReader.readSweep(body, sweeps, questions), key));
  }

  @Post("/sweeps/estimate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "estimateSweep",
      summary = "Estimate the cost of a sweep without submitting it")
  @ApiResponse(responseCode = "200", description = "The estimate")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SweepRequest.class),
              examples = {
                @ExampleObject(name = "sweep", value = Examples.SWEEP),
                @ExampleObject(name = "walk-forward", value = Examples.WALK_FORWARD)
              }))
  SweepEstimate estimate(@Body byte @Nullable [] body) {
    return SweepEstimate.of(jobs.estimate(RequestReader.readSweep(body, sweeps, questions)));
  }

  /**
   * Returns sweeps.
   *
   * @param q words; each must be found in the name, the strategy or the data sets of a sweep, or
   *     its id must begin with it
   * @param state only these; default: all
   * @param kind only these; default: all
   * @param strategy only those of this one
   * @param limit at most so many, 1 to 200
   * @param before with {@code sort=newest}, only sweeps older than the one of this id
   * @param after with {@code sort=oldest}, only sweeps newer than the one of this id
   */
  @Get("/sweeps")
  @Operation(
      operationId = "listSweeps",
      summary = "Sweeps from the newest to the oldest or the other way, searched by the server")
  @ApiResponse(responseCode = "200", description = "A page of the sweeps")
  @Quick
  SweepsPage sweeps(
      @QueryValue @Nullable String q,
      @QueryValue
          @Nullable @Parameter(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"queued", "running", "completed", "failed", "cancelled"}))
          String state,
      @QueryValue
          @Nullable @Parameter(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"sweep", "walk_forward"}))
          String kind,
      @QueryValue @Nullable String strategy,
      @QueryValue(defaultValue = "newest")
          @Parameter(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"newest", "oldest"},
                      defaultValue = "newest"))
          String sort,
      @QueryValue(defaultValue = "50") int limit,
      @QueryValue @Nullable String before,
      @QueryValue @Nullable String after) {
    List<ListedSweep> found =
        lists.list(
            new ListQuery(EnumSet.of(Kind.SWEEP, Kind.WALK_FORWARD))
                .text(q)
                .state(state)
                .kind(kind)
                .strategy(strategy)
                .sort(sort, before, after)
                .check(limit));
    List<ListedSweep> page = found.subList(0, Math.min(limit, found.size()));
    boolean more = found.size() > limit;
    return new SweepsPage(
        page.stream().map(SweepSummary::of).toList(),
        more,
        more ? page.getLast().job().id() : null);
  }

  /**
   * Returns a sweep; nothing but its state when it is as the caller knows it.
   *
   * @param known the ETag of what the caller has
   */
  @Get("/sweeps/{id}")
  @Operation(operationId = "getSweep", summary = "State and progress of a sweep")
  @ApiResponse(
      responseCode = "200",
      description = "The sweep; while it has not ended `Retry-After` says when to ask again.",
      content = @Content(schema = @Schema(implementation = Sweep.class)))
  @ApiResponse(responseCode = "304", description = "It is as the caller knows it.")
  @Quick
  HttpResponse<?> sweep(String id, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    StoredSweep sweep = shown.stored(id);
    return tagged.answer(shown.whole(sweep), known, sweep.job().state().isFinal());
  }

  @Get("/sweeps/{id}/request")
  @Operation(
      operationId = "getSweepRequest",
      summary = "The request of a sweep or a walk forward, every default filled in")
  @ApiResponse(responseCode = "200", description = "The request")
  SweepRequest request(String id) {
    return shown.request(id).orElseThrow(() -> Problems.missing("sweep", id));
  }

  /**
   * Submits a sweep again; its computed cells are reused.
   *
   * @param key the same key gives the job of the first time
   */
  @Post("/sweeps/{id}/again")
  @Status(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "repeatSweep",
      summary = "Ask for the same once more: it goes on where a cancelled or failed one stopped")
  @ApiResponse(
      responseCode = "202",
      description = "The queued job; its URL is in the `Location` header.",
      content = @Content(schema = @Schema(implementation = Job.class)))
  HttpResponse<Job> again(String id, @Header("Idempotency-Key") @Nullable String key) {
    JobViews.checkKey(key);
    return shownJobs.accepted(jobs.again(id, key));
  }

  /** Pauses a sweep; its computed cells are kept. */
  @Post("/jobs/{id}/pause")
  @Status(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "pauseSweep",
      summary = "Pause a sweep: at once while queued, within about a second while running")
  @ApiResponse(
      responseCode = "202",
      description = "The job; a running sweep stops within about a second")
  @Quick
  Job pause(String id) {
    return shownJobs.of(jobs.pause(id));
  }

  @Post("/jobs/{id}/resume")
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "resumeSweep", summary = "Let a paused sweep go on where it stopped")
  @ApiResponse(responseCode = "202", description = "The job")
  @Quick
  Job resume(String id) {
    return shownJobs.of(jobs.resume(id));
  }
}
