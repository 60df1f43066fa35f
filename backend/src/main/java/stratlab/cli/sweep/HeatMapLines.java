package stratlab.cli.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.sweep.result.HeatMap;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.SweepMetrics;

/**
 * A metric over two axes: numbers where there is room for them, else a shade for each, the best
 * fifth the darkest.
 */
final class HeatMapLines {
  private static final String GAP = "  ";
  private static final String SHADES = "·░▒▓█";
  private static final String NOTHING = " ";

  private final Terminal terminal;
  private final HeatMap map;
  private final boolean highIsGood;
  private final double best;

  HeatMapLines(Terminal terminal, HeatMap map) {
    this.terminal = terminal;
    this.map = map;
    this.highIsGood = SweepMetrics.of(map.metric()).higherIsBetter();
    double[] all = values();
    this.best = all.length == 0 ? Double.NaN : highIsGood ? all[all.length - 1] : all[0];
  }

  /** Returns all values that there are, ascending. */
  private double[] values() {
    return Arrays.stream(map.values())
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  List<String> lines() {
    List<String> labels = map.y().values().stream().map(Formats::plain).toList();
    int width = Math.max(map.y().name().length(), widest(labels));
    List<List<String>> numbers = numbers();
    int cell =
        Math.max(
            widest(map.x().values().stream().map(Formats::plain).toList()),
            numbers.stream().mapToInt(HeatMapLines::widest).max().orElse(0));
    int columns = map.x().size();
    if (width + columns * (GAP.length() + cell) <= terminal.width()) {
      return withNumbers(labels, width, numbers, cell);
    }
    if (width + GAP.length() + columns <= terminal.width()) {
      return withShades(labels, width);
    }
    return List.of(
        "%s has %s values and the screen %s columns; see it as --format json or on the page"
            .formatted(map.x().name(), Formats.count(columns), Formats.count(terminal.width())));
  }

  private static int widest(List<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  private List<List<String>> numbers() {
    List<List<String>> numbers = new ArrayList<>();
    for (double[] line : map.values()) {
      numbers.add(Arrays.stream(line).mapToObj(this::number).toList());
    }
    return numbers;
  }

  private String number(double value) {
    String text = Formats.metric(map.metric(), Double.isFinite(value) ? value : null);
    return value == best ? "*" + text : text;
  }

  private List<String> withNumbers(
      List<String> labels, int width, List<List<String>> numbers, int cell) {
    List<String> lines = new ArrayList<>();
    lines.add(terminal.faint(" ".repeat(width) + GAP + map.x().name()));
    StringBuilder heading = new StringBuilder(TextTable.right(map.y().name(), width));
    map.x()
        .values()
        .forEach(value -> heading.append(GAP).append(TextTable.right(Formats.plain(value), cell)));
    lines.add(terminal.faint(heading.toString()));
    for (int row = 0; row < labels.size(); row++) {
      StringBuilder line = new StringBuilder(TextTable.right(labels.get(row), width));
      numbers.get(row).forEach(text -> line.append(GAP).append(TextTable.right(text, cell)));
      lines.add(line.toString());
    }
    return lines;
  }

  private List<String> withShades(List<String> labels, int width) {
    List<String> lines = new ArrayList<>();
    Axis x = map.x();
    lines.add(
        terminal.faint(
            "%s%s%s from %s to %s"
                .formatted(
                    TextTable.right(map.y().name(), width),
                    GAP,
                    x.name(),
                    Formats.plain(x.values().getFirst()),
                    Formats.plain(x.values().getLast()))));
    double[] all = values();
    for (int row = 0; row < labels.size(); row++) {
      StringBuilder line = new StringBuilder(TextTable.right(labels.get(row), width)).append(GAP);
      for (double value : map.values()[row]) {
        line.append(shade(value, all));
      }
      lines.add(line.toString().stripTrailing());
    }
    lines.add(terminal.faint("the darker, the better: a shade for each fifth of the fields"));
    return lines;
  }

  private String shade(double value, double[] all) {
    if (!Double.isFinite(value)) {
      return NOTHING;
    }
    int below = lowerThan(value, all);
    int place = highIsGood ? below : all.length - 1 - below;
    int fifth = SHADES.length() * place / Math.max(1, all.length);
    return String.valueOf(SHADES.charAt(Math.min(fifth, SHADES.length() - 1)));
  }

  private static int lowerThan(double value, double[] all) {
    int at = Arrays.binarySearch(all, value);
    while (at > 0 && all[at - 1] == value) {
      at--;
    }
    return at;
  }
}
