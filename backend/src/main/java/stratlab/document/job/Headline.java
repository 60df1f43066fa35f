package stratlab.document.job;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The few figures that a list of runs shows. Rates are fractions: 0.25 is 25 %. */
@Serdeable
public record Headline(
    @Schema(example = "0.25") double totalReturn,
    double netProfit,
    @Nullable Double sharpe,
    @Schema(description = "A fraction of the peak.", example = "0.12") double maxDrawdown,
    int trades,
    double finalValue) {}
