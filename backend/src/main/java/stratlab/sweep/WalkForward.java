package stratlab.sweep;

import java.util.List;

/**
 * How a walk forward cuts time, checked.
 *
 * @param train as it was asked for, like {@code 2y}
 * @param test as it was asked for
 * @param folds in the order of time; their tests follow each other without a gap
 */
public record WalkForward(Mode mode, String train, String test, List<Fold> folds) {
  /** Whether the first training bar moves along or stays. */
  public enum Mode {
    ROLLING,
    ANCHORED
  }

  /**
   * One choice of parameters and its trial; bounds as in {@link
   * stratlab.backtest.BacktestSpec#from}, all included.
   */
  public record Fold(String trainFrom, String trainTo, String testFrom, String testTo) {}

  public WalkForward {
    folds = List.copyOf(folds);
  }
}
