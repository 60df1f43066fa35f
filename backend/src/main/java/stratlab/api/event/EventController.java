package stratlab.api.event;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.sse.Event;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import stratlab.api.http.EtagResponses;
import stratlab.api.http.Problem;
import stratlab.api.http.Problems;
import stratlab.api.http.Quick;
import stratlab.api.job.JobViews;
import stratlab.api.job.SweepProgress;
import stratlab.api.job.SweepViews;
import stratlab.job.JobStore;
import stratlab.job.sweep.StoredSweep;

/**
 * Tells how far jobs are while they move, to whoever listens. A stream is documented as bytes: as
 * anything else a generated client would try to read it as one document.
 */
@Controller("/api")
@ApiResponse(
    responseCode = "4XX",
    description = "Problem details of the error",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@OpenAPIExtraSchema(SweepProgress.class)
@Quick
final class EventController {
  private final SweepViews sweeps;
  private final JobStore store;
  private final JobViews jobs;
  private final EventStreams streams;
  private final EtagResponses tagged;

  EventController(
      SweepViews sweeps,
      JobStore store,
      JobViews jobs,
      EventStreams streams,
      EtagResponses tagged) {
    this.sweeps = sweeps;
    this.store = store;
    this.jobs = jobs;
    this.streams = streams;
    this.tagged = tagged;
  }

  @Get(uri = "/sweeps/{id}/events", produces = MediaType.TEXT_EVENT_STREAM)
  @Operation(
      operationId = "watchSweep",
      summary = "Progress of a sweep, as an event stream",
      description =
          "An event `progress` at once and at every change, at most twice a second; an event `end`"
              + " when nothing can follow, then the stream closes.")
  @ApiResponse(
      responseCode = "200",
      description = "Events; the data of each is a SweepProgress.",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  @Tag(name = "sweeps")
  HttpResponse<Publisher<Event<String>>> sweep(String id) {
    return events("sweep " + id, () -> moment(sweeps.stored(id)));
  }

  private Snapshot moment(StoredSweep sweep) {
    return new Snapshot(tagged.text(sweeps.progress(sweep)), sweep.job().state().isFinal());
  }

  @Get(uri = "/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM)
  @Operation(
      operationId = "watchJob",
      summary = "Progress of a job, as an event stream",
      description =
          "An event `progress` at once and at every change, at most twice a second; an event `end`"
              + " when nothing can follow, then the stream closes.")
  @ApiResponse(
      responseCode = "200",
      description = "Events; the data of each is a Job.",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  @Tag(name = "jobs")
  HttpResponse<Publisher<Event<String>>> job(String id) {
    return events("job " + id, () -> moment(job(store, id)));
  }

  private Snapshot moment(stratlab.job.queue.Job job) {
    return new Snapshot(tagged.text(jobs.of(job)), job.state().isFinal());
  }

  private static stratlab.job.queue.Job job(JobStore store, String id) {
    return store.find(id).orElseThrow(() -> Problems.missing("job", id));
  }

  /**
   * Says in the headers that nothing on the way may gather events to pack them: what counts as
   * packed already is left alone by this server, and by proxies.
   */
  private HttpResponse<Publisher<Event<String>>> events(String subject, Supplier<Snapshot> look) {
    return HttpResponse.<Publisher<Event<String>>>ok(streams.of(subject, look))
        .header(HttpHeaders.CONTENT_ENCODING, "identity")
        .header("X-Accel-Buffering", "no");
  }
}
