package stratlab.api.http;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Cancellation.WorkCancelled;
import stratlab.bounds.WantOfMemory;
import stratlab.job.ServerPaths;
import stratlab.job.execution.StrategyNotAnswering;
import stratlab.job.queue.KeyTaken;
import stratlab.job.queue.UnknownJob;
import stratlab.job.queue.WrongState;
import stratlab.job.sweep.UnknownCell;
import stratlab.market.catalog.UnknownDataSet;
import stratlab.market.csv.CsvFault;
import stratlab.process.MemoryFull;
import stratlab.store.StoreFault;

/** One handler for each exception of the domain: its status, its code and its words. */
@Factory
final class ProblemHandlers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);

  private static final String RETRY_SECONDS = "5";

  private final ServerPaths paths;

  ProblemHandlers(ServerPaths paths) {
    this.paths = paths;
  }

  /** Sends a problem. */
  static MutableHttpResponse<Problem> answer(Problem problem) {
    return HttpResponse.<Problem>status(problem.status(), problem.title())
        .body(problem)
        .contentType(MediaType.of(Problem.MEDIA_TYPE));
  }

  /** Turns an answer into the one of a server that has too much to do. */
  static MutableHttpResponse<Problem> busy(MutableHttpResponse<?> response) {
    Problem problem = Problems.busy();
    return response
        .status(problem.status(), problem.title())
        .body(problem)
        .contentType(MediaType.of(Problem.MEDIA_TYPE))
        .header(HttpHeaders.RETRY_AFTER, "1");
  }

  private <E extends Throwable> ExceptionHandler<E, HttpResponse<Problem>> handler(
      Function<E, Problem> problem) {
    return (_, exception) -> answer(problem.apply(exception).without(paths));
  }

  private static String message(Throwable exception) {
    return String.valueOf(exception.getMessage());
  }

  @Singleton
  ExceptionHandler<ProblemException, HttpResponse<Problem>> worded() {
    return handler(ProblemException::problem);
  }

  @Singleton
  ExceptionHandler<InvalidRequest, HttpResponse<Problem>> invalid() {
    return handler(Problems::invalid);
  }

  @Singleton
  ExceptionHandler<UnknownJob, HttpResponse<Problem>> unknownJob() {
    return handler(exception -> Problems.notFound(message(exception)));
  }

  @Singleton
  ExceptionHandler<UnknownCell, HttpResponse<Problem>> unknownCell() {
    return handler(exception -> Problems.notFound(message(exception)));
  }

  @Singleton
  ExceptionHandler<UnknownDataSet, HttpResponse<Problem>> unknownDataSet() {
    return handler(exception -> Problems.notFound(message(exception)));
  }

  @Singleton
  ExceptionHandler<CsvFault, HttpResponse<Problem>> brokenData() {
    return handler(
        exception ->
            Problem.of(422, "broken_data", "The price file has a fault", message(exception)));
  }

  @Singleton
  ExceptionHandler<WrongState, HttpResponse<Problem>> wrongState() {
    return handler(exception -> Problems.conflict(message(exception)));
  }

  @Singleton
  ExceptionHandler<KeyTaken, HttpResponse<Problem>> keyTaken() {
    return handler(exception -> Problems.keyTaken(message(exception)));
  }

  @Singleton
  ExceptionHandler<StrategyNotAnswering, HttpResponse<Problem>> silent() {
    return handler(silent -> Problems.of(503, String.valueOf(silent.getMessage())));
  }

  @Singleton
  ExceptionHandler<WorkCancelled, HttpResponse<Problem>> tookTooLong() {
    return handler(_ -> Problems.tookTooLong());
  }

  @Singleton
  ExceptionHandler<RejectedExecutionException, HttpResponse<Problem>> busy() {
    return (_, _) -> busy(HttpResponse.ok());
  }

  @Singleton
  ExceptionHandler<DecompressionException, HttpResponse<Problem>> unpacked() {
    return handler(
        _ -> Problems.malformed("the body is not what its header Content-Encoding says"));
  }

  @Singleton
  ExceptionHandler<StoreFault, HttpResponse<Problem>> storeFault() {
    return (_, exception) -> {
      if (exception.trouble().isEmpty()) {
        // What is known of the store itself is logged once, by those who watch it.
        LOG.error("The store cannot be used", exception);
      }
      return answer(Problems.storeUnavailable(message(exception)).without(paths))
          .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    };
  }

  @Singleton
  ExceptionHandler<MemoryFull, HttpResponse<Problem>> memoryFull() {
    return (_, _) -> noMemory();
  }

  @Singleton
  ExceptionHandler<OutOfMemoryError, HttpResponse<Problem>> outOfMemory() {
    return (_, _) -> noMemory();
  }

  @Singleton
  ExceptionHandler<RuntimeException, HttpResponse<Problem>> unexpected() {
    return (request, exception) ->
        WantOfMemory.isBehind(exception)
            ? noMemory()
            : answer(Incidents.report(request, exception));
  }

  private static HttpResponse<Problem> noMemory() {
    return answer(Problems.memoryFull()).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }
}
