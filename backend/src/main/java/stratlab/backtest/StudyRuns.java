package stratlab.backtest;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import stratlab.analytics.SweepFigures;
import stratlab.engine.BatchRunner;
import stratlab.engine.FastPathResult;
import stratlab.engine.RunLog;
import stratlab.engine.Stopped;
import stratlab.indicator.LookAheadException;
import stratlab.strategy.Strategy;
import stratlab.trading.Sizing;

/** Runs cells of a study one after the other, with room that it uses again. For one thread. */
public final class StudyRuns {
  private final Study study;
  private final BatchRunner runs;
  private final SweepFigures figures;

  StudyRuns(Study study) {
    this.study = study;
    this.runs = new BatchRunner(study.setup());
    this.figures = new SweepFigures(study.days());
  }

  /** Has every cell take the bar loop, which gives the same and is slower for plans of signals. */
  public StudyRuns byBars() {
    runs.byBars();
    return this;
  }

  /**
   * Runs cells and writes what is kept of them. What is wrong with one cell (its strategy refuses
   * the values, looks ahead, fails) is noted for it alone.
   *
   * @param params of each cell a value of every parameter, as in {@link BacktestSpec#params}
   * @param withBlocks the cells, from 0, of which sums by block are wanted
   * @param into where the first cell goes to {@code at}
   * @param goOn asked between cells and during long ones; false stops
   * @throws Cancelled when it was told to stop
   */
  public void run(
      List<Map<String, Object>> params,
      BitSet withBlocks,
      CellColumns into,
      int at,
      BooleanSupplier goOn) {
    try {
      runs.run(
          params.size(),
          cell -> strategy(params.get(cell)),
          new Writer(withBlocks, into, at),
          goOn);
    } catch (Stopped _) {
      throw new Cancelled();
    }
  }

  private Strategy strategy(Map<String, Object> params) {
    try {
      return study.strategy(params);
    } catch (IllegalArgumentException refused) {
      throw new CannotRun("params: " + refused.getMessage());
    }
  }

  /** Returns the daily returns of the cell that was run last. */
  double[] returns() {
    return figures.returns();
  }

  private final class Writer implements BatchRunner.Results {
    private final BitSet withBlocks;
    private final CellColumns into;
    private final int at;

    Writer(BitSet withBlocks, CellColumns into, int at) {
      this.withBlocks = withBlocks;
      this.into = into;
      this.at = at;
    }

    @Override
    public void skipped(int cell, FastPathResult log) {
      double paid = 0;
      for (int trade = 0; trade < log.trades(); trade++) {
        paid += log.commission(trade);
      }
      paid += log.openCommission();
      figures.begin(log.daily(), log.greatestFall(), log.heldBars(), paid);
      for (int trade = 0; trade < log.trades(); trade++) {
        figures.add(log.pnl(trade) - log.commission(trade));
      }
      write(cell);
    }

    @Override
    public void looped(int cell, RunLog log) {
      figures.begin(log.equity(), log.trades(), log.openTrades());
      write(cell);
    }

    private void write(int cell) {
      double[] row = figures.figures();
      for (int metric = 0; metric < row.length; metric++) {
        into.metric(metric)[at + cell] = row[metric];
      }
      if (withBlocks.get(cell)) {
        figures.writeBlocks(into.blocks(), (at + cell) * SweepFigures.BLOCK_SUMS);
      }
    }

    @Override
    public void failed(int cell, RuntimeException reason) {
      into.fail(at + cell, sentence(reason));
    }
  }

  private static String sentence(RuntimeException reason) {
    return switch (reason) {
      case LookAheadException ahead -> "look-ahead: " + ahead.getMessage();
      case CannotRun cannot -> String.valueOf(cannot.getMessage());
      case Sizing.NoStop noStop -> "settings.sizing: " + noStop.getMessage();
      default -> "the strategy failed: " + reason;
    };
  }
}
