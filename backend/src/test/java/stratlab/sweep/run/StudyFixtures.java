package stratlab.sweep.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CellColumns;

/** Studies whose cells have a Sharpe ratio that a function gives, and remember what was run. */
public final class StudyFixtures implements Studies {
  private static final int SHARPE = SweepFigures.KEYS.indexOf("sharpe");
  private static final int TRADES = SweepFigures.KEYS.indexOf("trades");

  /** Parameters of all cells that were run, in no order. */
  final List<Map<String, Object>> ran = Collections.synchronizedList(new ArrayList<>());

  /** What was opened, in order. */
  final List<BacktestSpec> opened = Collections.synchronizedList(new ArrayList<>());

  private final ToDoubleFunction<Map<String, Object>> sharpe;

  public StudyFixtures(ToDoubleFunction<Map<String, Object>> sharpe) {
    this.sharpe = sharpe;
  }

  @Override
  public Ready open(BacktestSpec single) {
    opened.add(single);
    return new Ready() {
      @Override
      public String id() {
        return single.data() + " " + single.from() + " " + single.to() + " " + single.cash();
      }

      @Override
      public int bars() {
        return 100;
      }

      @Override
      public Runs runs() {
        return (params, blocks, into, at, goOn) -> run(single, params, blocks, into, at, goOn);
      }
    };
  }

  private void run(
      BacktestSpec single,
      List<Map<String, Object>> params,
      BitSet blocks,
      CellColumns into,
      int at,
      BooleanSupplier goOn) {
    for (int cell = 0; cell < params.size(); cell++) {
      if (!goOn.getAsBoolean()) {
        throw new Cancelled();
      }
      Map<String, Object> values = params.get(cell);
      ran.add(values);
      into.metric(SHARPE)[at + cell] = sharpe.applyAsDouble(values);
      into.metric(TRADES)[at + cell] = single.cash() + values.hashCode();
      if (blocks.get(cell)) {
        into.blocks()[(at + cell) * SweepFigures.BLOCK_SUMS] = values.hashCode();
      }
    }
  }
}
