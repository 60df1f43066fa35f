package stratlab.indicator;

import stratlab.indicator.condition.Mask;
import stratlab.market.Column;
import stratlab.market.Rows;

/** Carries rows of a series over to the strategy bars, on which it shows its latest row. */
final class Clock {
  private Clock() {}

  /** Returns a line's value at each strategy bar; NaN before the first row of its series. */
  static Column column(Line line) {
    Rows rows = line.series().rows();
    Column column = line.column();
    if (rows.isEach()) {
      return column;
    }
    double[] values = new double[rows.size()];
    for (int bar = 0; bar < values.length; bar++) {
      int row = rows.at(bar);
      values[bar] = row < 0 ? Double.NaN : column.at(row);
    }
    return Column.of(values);
  }

  /** Returns the answers of rows at each strategy bar; no before the first row. */
  static Mask mask(Series series, Mask answers) {
    Rows rows = series.rows();
    if (rows.isEach()) {
      return answers;
    }
    long[] words = Mask.words(rows.size());
    for (int bar = 0; bar < rows.size(); bar++) {
      int row = rows.at(bar);
      if (row >= 0 && answers.at(row)) {
        words[bar >>> 6] |= 1L << bar;
      }
    }
    return new Mask(words, rows.size());
  }
}
