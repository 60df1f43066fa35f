package stratlab.indicator;

import java.util.function.BinaryOperator;
import stratlab.indicator.kernel.Arithmetic;
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
    Column column = other.column();
    int[] rows = rowsKnown(panel, set, other.set());
    double[] known = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      known[row] = rows[row] < 0 ? Double.NaN : column.at(rows[row]);
    }
    return known;
  }

  /**
   * Returns for each row of a data set the latest row of another one that was known at the strategy
   * bar on which it was new; -1 for none.
   */
  static int[] rowsKnown(Panel panel, int set, int other) {
    int[] known = new int[panel.bars(set).size()];
    int next = 0;
    for (int bar = 0; bar < panel.size(); bar++) {
      while (next <= panel.row(set, bar)) {
        known[next++] = panel.row(other, bar);
      }
    }
    return known;
  }
}
