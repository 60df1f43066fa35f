package stratlab.backtest;

import java.util.Map;

/**
 * Runs of one strategy on the same prices, window, costs and sizes, which differ in their
 * parameters alone. Columns are shared by all of them and by all threads; each thread takes a
 * {@link StudyRuns} of its own. The figures of a cell are those of the single run of its request.
 *
 * <p>The days of the window are split in two, in-sample before and out-of-sample after, and in
 * {@link StudyMetrics#BLOCKS} blocks of consecutive days of as equal a length as can be.
 */
public final class Study {
  /** Returns SHA-256 over all that decides a cell's figures but its parameters. */
  public String id() {
    throw new UnsupportedOperationException("not there yet");
  }

  /** Returns the number of strategy bars of the window. */
  public int bars() {
    throw new UnsupportedOperationException("not there yet");
  }

  /** Returns what runs cells for one thread. */
  public StudyRuns runs() {
    throw new UnsupportedOperationException("not there yet");
  }

  /**
   * Returns the daily returns of one run, the first against the start; those that its Sharpe ratio
   * is made of.
   *
   * @param params a value of every parameter, as in {@link BacktestSpec#params}
   */
  public double[] dailyReturns(Map<String, Object> params) {
    throw new UnsupportedOperationException("not there yet");
  }

  /** Returns by how many days a year a ratio is scaled: A. */
  public double perYear() {
    throw new UnsupportedOperationException("not there yet");
  }
}
