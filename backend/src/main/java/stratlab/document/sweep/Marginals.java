package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonNumbers;
import stratlab.sweep.result.Marginal;

/** The effect of each axis on a metric, whatever the others are. */
@Serdeable
public record Marginals(String metric, List<AxisMarginal> axes) {

  public static Marginals of(String metric, List<Marginal> marginals, AxisLabels labels) {
    return new Marginals(
        metric, marginals.stream().map(each -> AxisMarginal.of(each, labels)).toList());
  }

  /** The effect of one axis: a figure for each of its values, null where no cell has one. */
  @Serdeable
  record AxisMarginal(
      SweepAxis axis,
      @Schema(description = "Null also by a metric that neither way is better, as is the worst.")
          List<@Nullable Double> best,
      List<@Nullable Double> mean,
      List<@Nullable Double> median,
      List<@Nullable Double> worst,
      @Schema(description = "Of ranked cells.") List<Integer> counts) {

    static AxisMarginal of(Marginal marginal, AxisLabels labels) {
      return new AxisMarginal(
          SweepAxis.of(marginal.axis(), labels),
          JsonNumbers.column(marginal.best()),
          JsonNumbers.column(marginal.mean()),
          JsonNumbers.column(marginal.median()),
          JsonNumbers.column(marginal.worst()),
          Arrays.stream(marginal.counts()).boxed().toList());
    }
  }
}
