package stratlab.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of text under aligned headings, no wider than the screen: the widest text columns give way
 * and their text goes on in further lines.
 */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 10;

  private final List<Heading> headings;
  private final List<List<String>> rows = new ArrayList<>();

  /** A column: its name, and whether it holds numbers (which stand at the right). */
  public record Heading(String name, boolean number) {
    public static Heading text(String name) {
      return new Heading(name, false);
    }

    public static Heading number(String name) {
      return new Heading(name, true);
    }
  }

  public TextTable(Heading... headings) {
    this.headings = List.of(headings);
  }

  /** Adds a row with a cell for every heading. */
  public void row(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException("a row has a cell for every heading");
    }
    rows.add(Arrays.stream(cells).map(ScreenText::line).toList());
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the lines, the headings first. */
  public List<String> lines(Terminal terminal) {
    int[] widths = widths(terminal.width());
    List<String> lines = new ArrayList<>();
    lines.add(terminal.faint(line(widths, headings.stream().map(Heading::name).toList())));
    for (List<String> row : rows) {
      addRow(lines, widths, row);
    }
    return lines;
  }

  private int[] widths(int screen) {
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = headings.get(column).name().length();
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    int excess = GAP.length() * (widths.length - 1) - screen;
    for (int width : widths) {
      excess += width;
    }
    narrow(widths, excess);
    return widths;
  }

  /** Takes from the widest text column, first without breaking words, which may be identifiers. */
  private void narrow(int[] widths, int excess) {
    int[] words = new int[widths.length];
    for (int column = 0; column < widths.length; column++) {
      words[column] = Math.max(NARROWEST, longestWord(column));
    }
    int[] letters = new int[widths.length];
    Arrays.fill(letters, NARROWEST);
    narrow(widths, narrow(widths, excess, words), letters);
  }

  /** Returns what is still too much. */
  private int narrow(int[] widths, int excess, int[] floors) {
    for (int left = excess; left > 0; left--) {
      int widest = -1;
      for (int column = 0; column < widths.length; column++) {
        boolean possible = !headings.get(column).number() && widths[column] > floors[column];
        if (possible && (widest < 0 || widths[column] > widths[widest])) {
          widest = column;
        }
      }
      if (widest < 0) {
        return left;
      }
      widths[widest]--;
    }
    return 0;
  }

  private int longestWord(int column) {
    int longest = headings.get(column).name().length();
    for (List<String> row : rows) {
      for (String word : row.get(column).split(" ", -1)) {
        longest = Math.max(longest, word.length());
      }
    }
    return longest;
  }

  private void addRow(List<String> lines, int[] widths, List<String> row) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int column = 0; column < widths.length; column++) {
      List<String> parts = wrap(row.get(column), widths[column]);
      wrapped.add(parts);
      height = Math.max(height, parts.size());
    }
    for (int part = 0; part < height; part++) {
      int at = part;
      lines.add(
          line(
              widths,
              wrapped.stream().map(parts -> at < parts.size() ? parts.get(at) : "").toList()));
    }
  }

  private String line(int[] widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      line.append(column == 0 ? "" : GAP);
      line.append(
          headings.get(column).number()
              ? right(cells.get(column), widths[column])
              : left(cells.get(column), widths[column]));
    }
    return line.toString().stripTrailing();
  }

  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  public static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /** Breaks text between words, and words that are too long where the width ends. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int cut = space > 0 ? space : width;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).strip();
    }
    lines.add(rest);
    return lines;
  }
}
