package stratlab.indicator;

import stratlab.market.Column;
import stratlab.market.Panel;

/** Carries rows of a data set over to the strategy bars, on which it shows its latest row. */
final class Clock {
  private Clock() {}

  /** Returns a line's value at each strategy bar; NaN before the first row of its data set. */
  static Column column(Line line) {
    Panel panel = line.scope().panel();
    Column rows = line.column();
    if (isPlain(panel, line.set())) {
      return rows;
    }
    double[] values = new double[panel.size()];
    for (int bar = 0; bar < values.length; bar++) {
      int row = panel.row(line.set(), bar);
      values[bar] = row < 0 ? Double.NaN : rows.at(row);
    }
    return Column.of(values);
  }

  /** Returns the answers of rows at each strategy bar; no before the first row. */
  static Mask mask(Panel panel, int set, Mask rows) {
    if (isPlain(panel, set)) {
      return rows;
    }
    long[] words = Mask.words(panel.size());
    for (int bar = 0; bar < panel.size(); bar++) {
      int row = panel.row(set, bar);
      if (row >= 0 && rows.at(row)) {
        words[bar >>> 6] |= 1L << bar;
      }
    }
    return new Mask(words, panel.size());
  }

  /** Whether every strategy bar is a row of the data set. */
  private static boolean isPlain(Panel panel, int set) {
    return panel.sets() == 1 && panel.size() == panel.bars(set).size();
  }
}
