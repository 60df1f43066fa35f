package stratlab.indicator;

import java.util.function.BinaryOperator;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Panel;

/** Lines that are other lines, shifted, joined or brought to the rows of another data set. */
final class ArithmeticLines {
  private ArithmeticLines() {}

  static Line shifted(Line line, int bars) {
    return line.derive(
        line.name() + "[" + bars + "]",
        line.barsNeeded() + bars,
        line.pane(),
        () -> Arithmetic.shifted(line.values(), bars));
  }

  static Line joined(Line line, String sign, Line other, BinaryOperator<double[]> join) {
    Line same = onRowsOf(line, other);
    return line.derive(
            "(" + line.name() + " " + sign + " " + Names.seenFrom(line.set(), other) + ")",
            Math.max(line.barsNeeded(), same.barsNeeded()),
            Pane.OWN,
            () -> join.apply(line.values(), same.values()))
        .needed();
  }

  static Line joined(Line line, String sign, double number, BinaryOperator<double[]> join) {
    return line.derive(
            "(" + line.name() + " " + sign + " " + Names.number(number) + ")",
            line.barsNeeded(),
            line.pane(),
            () -> {
              double[] values = line.values();
              return join.apply(values, Arithmetic.constant(number, values.length));
            })
        .needed();
  }

  /**
   * Returns another line with one value for each row of a line's data set: the one known at the
   * strategy bar on which that row was new; NaN before the other's first. How many bars the other
   * data set must have counts for that data set.
   */
  static Line onRowsOf(Line line, Line other) {
    if (other.set() == line.set()) {
      return other;
    }
    other.needed();
    return line.derive(
        Names.seenFrom(line.set(), other),
        1,
        other.pane(),
        () -> known(line.scope().panel(), line.set(), other));
  }

  private static double[] known(Panel panel, int set, Line other) {
    Bars bars = panel.bars(set);
    Column column = other.column();
    double[] known = new double[bars.size()];
    int next = 0;
    for (int bar = 0; bar < panel.size(); bar++) {
      int row = panel.row(set, bar);
      if (next <= row) {
        int latest = panel.row(other.set(), bar);
        double value = latest < 0 ? Double.NaN : column.at(latest);
        while (next <= row) {
          known[next++] = value;
        }
      }
    }
    return known;
  }
}
