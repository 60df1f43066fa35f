package stratlab.api.job;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stratlab.api.http.EtagResponses;
import stratlab.api.http.Problem;
import stratlab.api.http.Problems;
import stratlab.api.http.Quick;
import stratlab.backtest.Backtests;
import stratlab.document.BacktestRequest;
import stratlab.document.Examples;
import stratlab.document.job.Job;
import stratlab.job.JobStore;
import stratlab.job.JobSubmission;
import stratlab.job.SweepJobs;
import stratlab.job.execution.StrategyQuestions;
import stratlab.job.queue.Job.Kind;

/** Submits backtests, and says how far jobs of every kind are. */
@Controller("/api")
@ApiResponse(
    responseCode = "4XX",
    description = "Problem details of the error",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "jobs")
final class JobController {
  private final Backtests backtests;
  private final JobSubmission jobs;
  private final SweepJobs sweepJobs;
  private final JobStore store;
  private final JobViews shown;
  private final SweepViews sweeps;
  private final EtagResponses tagged;
  private final StrategyQuestions questions;

  JobController(
      Backtests backtests,
      JobSubmission jobs,
      SweepJobs sweepJobs,
      JobStore store,
      JobViews shown,
      SweepViews sweeps,
      EtagResponses tagged,
      StrategyQuestions questions) {
    this.backtests = backtests;
    this.jobs = jobs;
    this.sweepJobs = sweepJobs;
    this.store = store;
    this.shown = shown;
    this.sweeps = sweeps;
    this.tagged = tagged;
    this.questions = questions;
  }

  /**
   * Puts a backtest in the queue.
   *
   * @param key the same key with the same request gives the job of the first time
   */
  @Post("/backtests")
  @Consumes(MediaType.APPLICATION_JSON)
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "submitBacktest", summary = "Run a backtest")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BacktestRequest.class),
              examples = @ExampleObject(name = "backtest", value = Examples.BACKTEST)))
  @ApiResponse(
      responseCode = "202",
      description = "The queued job; its URL is in the `Location` header.",
      content = @Content(schema = @Schema(implementation = Job.class)))
  HttpResponse<Job> submit(
      @Body byte @Nullable [] body, @Header("Idempotency-Key") @Nullable String key) {
    JobViews.checkKey(key);
    var request = RequestReader.read(body, backtests, questions);
    return shown.accepted(jobs.submit(request, key));
  }

  /**
   * Returns jobs.
   *
   * @param q words; each must be found in the name, the strategy or the data sets of a job, or its
   *     id must begin with it
   * @param state only these; default: all
   * @param kind only these; default: all
   * @param strategy only those of this one
   * @param limit at most so many, 1 to 200
   * @param before with {@code sort=newest}, only jobs older than the one of this id
   * @param after with {@code sort=oldest}, only jobs newer than the one of this id
   */
  @Get("/jobs")
  @Operation(
      operationId = "listJobs",
      summary = "Jobs from the newest to the oldest or the other way, searched by the server")
  @ApiResponse(responseCode = "200", description = "A page of the jobs")
  @Quick
  JobsPage jobs(
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
                      allowableValues = {"backtest", "sweep", "walk_forward"}))
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
    List<stratlab.job.queue.Job> found =
        store.list(
            new ListQuery(EnumSet.allOf(Kind.class))
                .text(q)
                .state(state)
                .kind(kind)
                .strategy(strategy)
                .sort(sort, before, after)
                .check(limit));
    List<stratlab.job.queue.Job> page = found.subList(0, Math.min(limit, found.size()));
    return new JobsPage(shown.all(page), found.size() > limit ? page.getLast().id() : null);
  }

  /**
   * Returns a job; nothing but its state when it is as the caller knows it.
   *
   * @param known the ETag of what the caller has
   */
  @Get("/jobs/{id}")
  @Operation(operationId = "getJob", summary = "How far a job is")
  @ApiResponse(
      responseCode = "200",
      description = "The job; while it has not ended `Retry-After` says when to ask again.",
      content = @Content(schema = @Schema(implementation = Job.class)))
  @ApiResponse(responseCode = "304", description = "It is as the caller knows it.")
  @Quick
  HttpResponse<?> job(String id, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    stratlab.job.queue.Job job = store.find(id).orElseThrow(() -> Problems.missing("job", id));
    return tagged.answer(shown.of(job), known, job.state().isFinal());
  }

  /** Returns what a job was asked to do, so that it can be changed and asked again. */
  @Get("/jobs/{id}/request")
  @Operation(
      operationId = "getJobRequest",
      summary = "The request of a job of any kind, every default filled in",
      description =
          "What POST /api/backtests takes when the job is a backtest, and what POST /api/sweeps"
              + " takes when it is a sweep or a walk forward.")
  @ApiResponse(
      responseCode = "200",
      description = "The request",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema =
                  @Schema(
                      type = "object",
                      additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
  @Quick
  HttpResponse<?> request(String id) {
    return HttpResponse.ok(
        sweeps.request(id).<Object>map(Function.identity()).orElseGet(() -> backtest(id, "job")));
  }

  @Get("/backtests/{id}/request")
  @Operation(
      operationId = "getBacktestRequest",
      summary = "The request of a backtest, every default filled in")
  @ApiResponse(responseCode = "200", description = "The request")
  @Quick
  BacktestRequest backtestRequest(String id) {
    return backtest(id, "backtest");
  }

  private BacktestRequest backtest(String id, String kind) {
    return BacktestRequest.of(store.request(id).orElseThrow(() -> Problems.missing(kind, id)));
  }

  @Post("/jobs/{id}/cancel")
  @Status(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "cancelJob",
      summary = "Cancel a job: at once while queued, within about a second while running")
  @ApiResponse(
      responseCode = "202",
      description = "The job; a running one ends within about a second")
  @Quick
  Job cancel(String id) {
    return shown.of(jobs.cancel(id));
  }

  /**
   * Asks for the same once more.
   *
   * @param key the same key gives the job of the first time
   */
  @Post("/jobs/{id}/again")
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "repeatJob", summary = "Submit the request of an ended job again")
  @ApiResponse(
      responseCode = "202",
      description = "The queued job; its URL is in the `Location` header.",
      content = @Content(schema = @Schema(implementation = Job.class)))
  HttpResponse<Job> again(String id, @Header("Idempotency-Key") @Nullable String key) {
    JobViews.checkKey(key);
    stratlab.job.queue.Job job = store.find(id).orElseThrow(() -> Problems.missing("job", id));
    return shown.accepted(
        job.kind() == stratlab.job.queue.Job.Kind.BACKTEST
            ? jobs.again(id, key)
            : sweepJobs.again(id, key));
  }

  @Delete("/jobs/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteJob",
      summary = "Delete a job that has ended, and its report when no other job has the same")
  @ApiResponse(responseCode = "204", description = "It is deleted")
  @Quick
  void delete(String id) {
    store.delete(id);
  }
}
