package stratlab.sweep.spec;

import java.util.List;
import java.util.Locale;

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
    ANCHORED;

    /** Returns its name on the wire. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One choice of parameters and its trial; bounds as in {@link
   * stratlab.backtest.BacktestSpec#from}, all included.
   */
  public record Fold(String trainFrom, String trainTo, String testFrom, String testTo) {}

  public WalkForward {
    folds = List.copyOf(folds);
  }

  /** Returns the trainings as values of an axis of dates. */
  public List<Object> trainings() {
    return List.copyOf(
        folds.stream().map(fold -> new TimeSpan(fold.trainFrom(), fold.trainTo()).text()).toList());
  }
}
