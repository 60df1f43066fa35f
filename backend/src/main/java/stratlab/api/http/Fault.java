package stratlab.api.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** One thing that is wrong with a request. */
@Serdeable
public record Fault(
    @Schema(example = "params.fast") String field,
    @Schema(description = "The fault, and what is accepted.") String message) {

  public static Fault of(stratlab.backtest.Fault fault) {
    return new Fault(fault.field(), fault.message());
  }
}
