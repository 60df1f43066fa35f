package stratlab.api.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.backtest.Backtests;
import stratlab.backtest.InvalidRequest;
import stratlab.document.JsonFault;
import stratlab.document.JsonInput;
import stratlab.document.RequestDocument;
import stratlab.document.sweep.SweepDocument;
import stratlab.job.execution.StrategyQuestions;
import stratlab.sweep.Sweeps;

/** Reads the body of a submission. */
public final class RequestReader {
  private RequestReader() {}

  /**
   * Reads a request.
   *
   * @throws ProblemException when the body is no JSON object, with line and column
   * @throws InvalidRequest when it has faults
   */
  static stratlab.backtest.BacktestRequest read(
      byte @Nullable [] document, Backtests backtests, StrategyQuestions questions) {
    RequestDocument read = RequestDocument.of(object(document));
    if (!read.isReadable()) {
      throw new InvalidRequest(
          questions.ask("check of a run", read.request().strategy(), () -> read.faults(backtests)));
    }
    return read.request();
  }

  /**
   * Reads a request for a sweep.
   *
   * @throws ProblemException when the body is no JSON object, with line and column
   * @throws InvalidRequest when it has faults
   */
  public static stratlab.sweep.spec.SweepRequest readSweep(
      byte @Nullable [] document, Sweeps sweeps, StrategyQuestions questions) {
    SweepDocument read = SweepDocument.of(object(document));
    if (!read.isReadable()) {
      throw new InvalidRequest(
          questions.ask(
              "check of a sweep", read.request().base().strategy(), () -> read.faults(sweeps)));
    }
    return read.request();
  }

  private static Map<?, ?> object(byte @Nullable [] document) {
    if (tree(document == null ? new byte[0] : document) instanceof Map<?, ?> body) {
      return body;
    }
    throw new ProblemException(Problems.malformed("the body must be a JSON object"));
  }

  private static @Nullable Object tree(byte[] document) {
    try {
      return JsonInput.read(document);
    } catch (JsonProcessingException broken) {
      throw new ProblemException(
          Problems.malformed("the body is not JSON: " + JsonFault.of(broken)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
