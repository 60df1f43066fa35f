package stratlab.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Backtests;
import stratlab.job.JsonTree;
import stratlab.job.RequestDocument;

/** Reads the body of a submission. */
final class RequestReader {
  private RequestReader() {}

  /**
   * Reads a request.
   *
   * @throws ProblemException when the body is no JSON object, with line and column, or has faults
   */
  static stratlab.backtest.BacktestRequest read(byte[] document, Backtests backtests) {
    if (!(tree(document) instanceof Map<?, ?> body)) {
      throw new ProblemException(Problems.malformed("the body must be a JSON object"));
    }
    RequestDocument read = RequestDocument.of(body);
    if (!read.isReadable()) {
      throw new ProblemException(
          Problems.invalid(read.faults(backtests).stream().map(Fault::of).toList()));
    }
    return read.request();
  }

  private static @Nullable Object tree(byte[] document) {
    try {
      return JsonTree.read(document);
    } catch (JsonProcessingException broken) {
      throw new ProblemException(
          Problems.malformed(
              "the body is not JSON: "
                  + broken.getOriginalMessage()
                  + place(broken.getLocation())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A document that breaks a limit has no place of its fault. */
  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }
}
