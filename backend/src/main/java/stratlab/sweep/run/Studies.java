package stratlab.sweep.run;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.CellColumns;
import stratlab.backtest.Study;

/** Where a sweep gets its studies from: all it knows of how a cell is computed. */
@FunctionalInterface
public interface Studies {
  /**
   * Makes the study of a single run ready.
   *
   * @throws stratlab.backtest.InvalidRequest when values that are right alone are wrong together
   * @throws stratlab.backtest.CannotRun when the data has nothing to run on
   */
  Ready open(BacktestSpec single);

  /** A study, as {@link Study} is one. */
  interface Ready {
    String id();

    int bars();

    Runs runs();
  }

  /** Runs of a study, as {@link stratlab.backtest.StudyRuns} are. */
  @FunctionalInterface
  interface Runs {
    void run(
        List<Map<String, Object>> params,
        BitSet withBlocks,
        CellColumns into,
        int at,
        BooleanSupplier goOn);
  }

  /** Returns the studies of real backtests. */
  static Studies of(Backtests backtests, double outOfSample) {
    return single -> {
      // The axes were checked one by one; two of them can contradict each other.
      backtests.check(BacktestRequest.of(single));
      return new OfBacktests(backtests.study(single, outOfSample));
    };
  }

  /** A real study. */
  record OfBacktests(Study study) implements Ready {
    @Override
    public String id() {
      return study.id();
    }

    @Override
    public int bars() {
      return study.bars();
    }

    @Override
    public Runs runs() {
      return study.runs()::run;
    }
  }
}
