package stratlab.api.http;

import java.util.List;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;
import stratlab.process.MemoryFull;

/** The problems of this API, each with the code that programs go by. */
public final class Problems {
  private Problems() {}

  static Problem invalid(InvalidRequest invalid) {
    return invalid(invalid.faults().stream().map(Fault::of).toList());
  }

  static Problem invalid(List<Fault> faults) {
    String detail =
        faults.size() == 1
            ? faults.getFirst().field() + ": " + faults.getFirst().message()
            : faults.size() + " fields have faults; each is named in `faults`";
    return Problem.of(422, "invalid_request", "The request has faults", detail).with(faults);
  }

  public static Problem malformed(String detail) {
    return Problem.of(400, "malformed_request", "The request cannot be read", detail);
  }

  public static Problem notFound(String detail) {
    return Problem.of(404, "not_found", "Not found", detail);
  }

  public static Problem notKept(String detail) {
    return Problem.of(404, "not_kept", "Not recorded in this report", detail);
  }

  public static ProblemException missing(String what, String name) {
    return new ProblemException(notFound("there is no " + what + " " + Quoted.of(name)));
  }

  static Problem conflict(String detail) {
    return Problem.of(409, "wrong_state", "The job is not in a state for that", detail);
  }

  static Problem keyTaken(String detail) {
    return Problem.of(422, "idempotency_key_reused", "The key belongs to another request", detail);
  }

  public static Problem dataChanged(String detail) {
    return Problem.of(409, "data_changed", "The prices have changed since the run", detail);
  }

  public static Problem notYet(String detail) {
    return Problem.of(404, "not_yet", "Not known yet", detail);
  }

  public static Problem tooManyStreams(int most) {
    return Problem.of(
        503,
        "too_many_streams",
        "Too many event streams",
        "%d event streams are open; close some, or poll the state instead".formatted(most));
  }

  static Problem tookTooLong() {
    return Problem.of(
        422,
        "took_too_long",
        "The request took too long",
        "it was stopped after %d seconds; ask for less: fewer combinations, a shorter time or fewer rows"
            .formatted(Limits.REQUEST_SECONDS));
  }

  static Problem busy() {
    return Problem.of(
        503,
        "busy",
        "The server is overloaded",
        "%d requests are waiting already; try again in a second"
            .formatted(Limits.WAITING_REQUESTS));
  }

  public static Problem noEvents() {
    return Problem.of(
        501,
        "no_events",
        "Event streams are not available here",
        "a serverless function cannot keep a stream open; poll the state instead");
  }

  static Problem storeUnavailable(String detail) {
    return Problem.of(503, "store_unavailable", "The store cannot be used", detail);
  }

  static Problem memoryFull() {
    return Problem.of(503, "memory_full", "No memory is left", MemoryFull.SENTENCE);
  }

  static Problem unexpected(String incident) {
    return Problem.of(
        500,
        "unexpected",
        "Internal server error",
        "the server's log has the details under incident " + incident);
  }

  /** Returns the problem of a refusal that the framework made. */
  static Problem of(int status, String detail) {
    return switch (status) {
      case 400 -> malformed(detail);
      case 401 -> Problem.of(401, "token_required", "A token is required", detail);
      case 403 -> Problem.of(403, "forbidden", "Forbidden", detail);
      case 404 -> notFound(detail);
      case 405 -> Problem.of(405, "method_not_allowed", "Method not allowed", detail);
      case 406 -> Problem.of(406, "not_acceptable", "Not acceptable", detail);
      case 413 -> Problem.of(413, "too_large", "The request is too large", detail);
      case 414 -> Problem.of(414, "address_too_long", "The address is too long", detail);
      case 415 -> Problem.of(415, "unsupported_type", "Unsupported content type", detail);
      case 417 -> Problem.of(417, "expectation_failed", "The expectation cannot be met", detail);
      case 429 -> Problem.of(429, "too_many_attempts", "Too many attempts", detail);
      case 431 -> Problem.of(431, "headers_too_large", "The headers are too large", detail);
      case 501 -> Problem.of(501, "not_implemented", "Not implemented", detail);
      case 505 -> Problem.of(505, "unsupported_version", "HTTP version not supported", detail);
      default -> Problem.of(status, "http_" + status, "The request was refused", detail);
    };
  }
}
