package stratlab.api;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.job.JobFilter;
import stratlab.job.JobStore;
import stratlab.job.StoredSweep;
import stratlab.job.SweepJobs;
import stratlab.sweep.Sweeps;

/** Submits sweeps, holds them back and says how far they are. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
@ApiResponse(
    responseCode = "4XX",
    description = "What is wrong",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "sweeps")
final class SweepController {
  private static final int MOST_SWEEPS = 200;

  private final Sweeps sweeps;
  private final SweepJobs jobs;
  private final JobStore store;
  private final ShownSweeps shown;
  private final ShownJobs shownJobs;
  private final Tagged tagged;

  SweepController(
      Sweeps sweeps,
      SweepJobs jobs,
      JobStore store,
      ShownSweeps shown,
      ShownJobs shownJobs,
      Tagged tagged) {
    this.sweeps = sweeps;
    this.jobs = jobs;
    this.store = store;
    this.shown = shown;
    this.shownJobs = shownJobs;
    this.tagged = tagged;
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
              schema = @Schema(implementation = SweepRequest.class)))
  @ApiResponse(
      responseCode = "202",
      description = "The job; where it is looked at stands in `Location`.",
      content = @Content(schema = @Schema(implementation = Job.class)))
  HttpResponse<Job> submit(
      @Body byte @Nullable [] body, @Header("Idempotency-Key") @Nullable String key) {
    ShownJobs.checkKey(key);
    return shownJobs.accepted(jobs.submit(RequestReader.readSweep(body, sweeps), key));
  }

  @Post("/sweeps/estimate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "estimateSweep", summary = "What a sweep would take; keeps nothing")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SweepRequest.class)))
  SweepEstimate estimate(@Body byte @Nullable [] body) {
    return SweepEstimate.of(jobs.estimate(RequestReader.readSweep(body, sweeps)));
  }

  /**
   * Returns sweeps from the newest to the oldest.
   *
   * @param limit at most so many, 1 to 200
   * @param before only sweeps older than the one of this id
   */
  @Get("/sweeps")
  @Operation(operationId = "sweeps", summary = "Sweeps from the newest to the oldest")
  SweepsPage sweeps(
      @QueryValue(defaultValue = "50") int limit, @QueryValue @Nullable String before) {
    new Query().within("limit", limit, 1, MOST_SWEEPS).check();
    List<stratlab.job.Job> found = store.list(new JobFilter(null, before, limit + 1, true));
    // One may be deleted between the two looks; then it is no longer in the list.
    List<SweepSummary> page =
        found.stream()
            .limit(limit)
            .map(job -> jobs.find(job.id()))
            .flatMap(Optional::stream)
            .map(shown::summary)
            .toList();
    return new SweepsPage(page, found.size() > limit);
  }

  /**
   * Returns a sweep; nothing but its state when it is as the caller knows it.
   *
   * @param known the ETag of what the caller has
   */
  @Get("/sweeps/{id}")
  @Operation(operationId = "sweep", summary = "What a sweep is and how far")
  @ApiResponse(
      responseCode = "200",
      description = "The sweep; while it has not ended `Retry-After` says when to ask again.",
      content = @Content(schema = @Schema(implementation = Sweep.class)))
  @ApiResponse(responseCode = "304", description = "It is as the caller knows it.")
  HttpResponse<?> sweep(String id, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    StoredSweep sweep = shown.stored(id);
    return tagged.answer(shown.whole(sweep), known, sweep.job().state().isFinal());
  }

  /**
   * Asks for a sweep once more; what it has computed is taken over.
   *
   * @param key the same key gives the job of the first time
   */
  @Post("/sweeps/{id}/again")
  @Status(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "sweepAgain",
      summary = "Ask for the same once more: it goes on where a cancelled or failed one stopped")
  @ApiResponse(
      responseCode = "202",
      description = "The new job; where it is looked at stands in `Location`.",
      content = @Content(schema = @Schema(implementation = Job.class)))
  HttpResponse<Job> again(String id, @Header("Idempotency-Key") @Nullable String key) {
    ShownJobs.checkKey(key);
    return shownJobs.accepted(jobs.again(id, key));
  }

  /** Holds a sweep back; what it has computed stays. */
  @Post("/jobs/{id}/pause")
  @Status(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "pause",
      summary = "Hold a sweep back: at once while queued, within about a second while running")
  Job pause(String id) {
    return shownJobs.of(jobs.pause(id));
  }

  @Post("/jobs/{id}/resume")
  @Status(HttpStatus.ACCEPTED)
  @Operation(operationId = "resume", summary = "Let a paused sweep go on where it stopped")
  Job resume(String id) {
    return shownJobs.of(jobs.resume(id));
  }
}
