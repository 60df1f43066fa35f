package stratlab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stratlab.backtest.BacktestRequest;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.SweepRequest;

/** A sweep that is measured. */
enum SweepPlan {
  W2_SMALL(
      "W2: SMA cross, 100 cells",
      "SmaCross",
      axes(range("fast", 5, 50, 5), range("slow", 60, 240, 20))),
  W2_MIDDLE(
      "W2: SMA cross, 1,000 cells",
      "SmaCross",
      axes(range("fast", 2, 101, 1), range("slow", 102, 192, 10))),
  W2(
      "W2: SMA cross, 10,000 cells",
      "SmaCross",
      axes(range("fast", 2, 101, 1), range("slow", 102, 201, 1))),
  RSI(
      "RSI thresholds, long",
      "RsiReversion",
      axes(range("period", 5, 24, 1), range("low", 20, 39, 1), range("exit", 50, 59, 1))),
  DONCHIAN(
      "Donchian breakout, long",
      "DonchianBreakout",
      axes(range("entry", 41, 140, 1), range("exit", 11, 40, 1)),
      Map.of("side", "long", "stop", 0)),
  DONCHIAN_BOTH(
      "Donchian, both sides, ATR stop, half of equity",
      "DonchianBreakout",
      axes(range("entry", 41, 140, 1), range("exit", 11, 40, 1)),
      Map.of("side", "both", "stop", 2),
      Map.of("sizing", "value-share", "size_percent", 50)),
  BOLLINGER(
      "Bollinger, long, stop of 1 %",
      "BollingerReversion",
      axes(range("period", 20, 119, 1), range("deviations", 1.5, 2.95, 0.05)),
      Map.of("side", "long", "stop", 1)),
  BOLLINGER_BOTH(
      "Bollinger, both sides, stop, half of equity",
      "BollingerReversion",
      axes(range("period", 20, 119, 1), range("deviations", 1.5, 2.95, 0.05)),
      Map.of("side", "both", "stop", 1),
      Map.of("sizing", "value-share", "size_percent", 50)),
  TRADER(
      "the SMA cross of 100 cells as a trader",
      "CrossTrader",
      axes(range("fast", 5, 50, 5), range("slow", 60, 240, 20)));

  private final String title;
  private final String strategy;
  private final List<AxisRequest> axes;
  private final Map<String, Object> params;
  private final Map<String, Object> settings;

  SweepPlan(String title, String strategy, List<AxisRequest> axes) {
    this(title, strategy, axes, Map.of());
  }

  SweepPlan(String title, String strategy, List<AxisRequest> axes, Map<String, Object> params) {
    this(title, strategy, axes, params, Map.of());
  }

  SweepPlan(
      String title,
      String strategy,
      List<AxisRequest> axes,
      Map<String, Object> params,
      Map<String, Object> settings) {
    this.title = title;
    this.strategy = strategy;
    this.axes = axes;
    this.params = params;
    this.settings = settings;
  }

  private static List<AxisRequest> axes(AxisRequest... axes) {
    return new ArrayList<>(List.of(axes));
  }

  private static AxisRequest range(String name, double from, double to, double step) {
    return new AxisRequest(name, from, to, step, null, null);
  }

  String title() {
    return title;
  }

  /** Returns how many cells it has. */
  int cells() {
    int cells = 1;
    for (AxisRequest axis : axes) {
      cells *= 1 + (int) Math.round((axis.to() - axis.from()) / axis.step());
    }
    return cells;
  }

  SweepRequest over(String dataSet) {
    BacktestRequest base =
        new BacktestRequest(
            null,
            strategy,
            params,
            Map.of("price", dataSet),
            null,
            null,
            1_000_000.0,
            0.001,
            1.0,
            settings);
    return new SweepRequest(base, axes, null, null, null, null, null, null);
  }
}
