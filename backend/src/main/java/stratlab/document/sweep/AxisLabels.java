package stratlab.document.sweep;

import java.util.Optional;
import stratlab.backtest.Backtests;
import stratlab.backtest.RunSettings;
import stratlab.strategy.ParamDefinition;
import stratlab.strategy.StrategyDefinition;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.SweepSpec;

/**
 * What people call the axes of a sweep. A strategy may have gone since; then its parameters have
 * the names they were asked for by.
 */
public final class AxisLabels {
  private static final String SETTING = "settings.";
  private static final String DATA = "data.";

  private final Optional<StrategyDefinition> strategy;
  private final boolean sharesCosts;
  private final boolean sharesSlippage;

  private AxisLabels(
      Optional<StrategyDefinition> strategy, boolean sharesCosts, boolean sharesSlippage) {
    this.strategy = strategy;
    this.sharesCosts = sharesCosts;
    this.sharesSlippage = sharesSlippage;
  }

  public static AxisLabels of(SweepSpec spec, Backtests backtests) {
    return new AxisLabels(
        backtests.strategies().find(spec.base().strategy()),
        "percent".equals(spec.base().settings().get("commission_kind")),
        "fraction".equals(spec.base().settings().get("slippage_kind")));
  }

  String label(Axis axis) {
    return switch (axis.kind()) {
      case DATES -> "Dates";
      case DATA -> "Data: " + without(DATA, axis);
      case CASH -> "Initial cash";
      case COMMISSION -> "Commission";
      case SIZE -> "Size per trade";
      case SETTING, PARAM -> definition(axis).map(ParamDefinition::label).orElse(axis.name());
    };
  }

  String unit(Axis axis) {
    return switch (axis.kind()) {
      case DATES, DATA -> "";
      case CASH -> "money";
      case COMMISSION -> sharesCosts ? "fraction" : "money";
      case SIZE -> "units";
      case SETTING, PARAM ->
          isSlippage(axis) && !sharesSlippage
              ? "of the price"
              : definition(axis).map(ParamDefinition::unit).orElse("");
    };
  }

  private static boolean isSlippage(Axis axis) {
    return axis.name().equals(SETTING + "slippage");
  }

  private Optional<ParamDefinition> definition(Axis axis) {
    if (axis.kind() == Axis.Kind.PARAM) {
      return strategy.flatMap(known -> known.param(axis.name()));
    }
    String name = without(SETTING, axis);
    return RunSettings.params().definitions().stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst();
  }

  private static String without(String prefix, Axis axis) {
    return axis.name().startsWith(prefix) ? axis.name().substring(prefix.length()) : axis.name();
  }
}
