package stratlab.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.backtest.Backtests;
import stratlab.backtest.RunSettings;

/** Default values of omitted fields. */
@Serdeable
public record Defaults(
    @Schema(example = "CorrelatedSMACross") String strategy,
    @Schema(example = "100000") double cash,
    @Schema(description = "A fraction a side: 0.001 is 0.1 %.", example = "0.001")
        double commission,
    @Schema(description = "Units of each order.", example = "10") double size,
    @Schema(description = "Strategy, then role, then the data set that the form preselects.")
        Map<String, Map<String, String>> data,
    @Schema(description = "The settings of how a run is traded.") List<ParamDefinition> settings) {

  static Defaults of(Backtests backtests) {
    Map<String, Map<String, String>> data = new LinkedHashMap<>();
    backtests
        .strategies()
        .list()
        .forEach(
            strategy ->
                data.put(
                    strategy.name(), stratlab.backtest.Defaults.data(strategy, backtests.data())));
    return new Defaults(
        stratlab.backtest.Defaults.STRATEGY,
        stratlab.backtest.Defaults.CASH,
        stratlab.backtest.Defaults.COMMISSION,
        stratlab.backtest.Defaults.SIZE,
        data,
        RunSettings.params().definitions().stream().map(ParamDefinition::of).toList());
  }
}
