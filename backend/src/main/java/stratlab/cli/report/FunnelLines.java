package stratlab.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stratlab.backtest.Funnel;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;

/** What became of the raw signals of a run, and its conditions, for the screen of a person. */
public final class FunnelLines {
  private static final int SHOWN = 2;
  private static final int WIDE = 80;

  private final Terminal terminal;
  private final Funnel funnel;

  public FunnelLines(Terminal terminal, Funnel funnel) {
    this.terminal = terminal;
    this.funnel = funnel;
  }

  /** Returns the outcomes that happened, with the first of their bars. */
  public List<String> outcomes() {
    List<String> lines = new ArrayList<>();
    boolean wide = terminal.width() >= WIDE;
    List<Heading> headings =
        new ArrayList<>(List.of(Heading.text("Outcome"), Heading.number("Signals")));
    if (wide) {
      headings.add(Heading.number("Bars"));
      headings.add(Heading.text("First on (UTC)"));
    }
    TextTable table = new TextTable(headings.toArray(Heading[]::new));
    for (Funnel.Outcome outcome : funnel.outcomes()) {
      if (outcome.signals() > 0) {
        List<String> cells =
            new ArrayList<>(List.of(outcome.label(), Formats.count(outcome.signals())));
        if (wide) {
          cells.add(Formats.count(outcome.bars()));
          cells.add(stretches(outcome));
        }
        table.row(cells.toArray(String[]::new));
      }
    }
    if (funnel.raw() > 0) {
      lines.addAll(table.lines(terminal));
    }
    lines.addAll(
        TextTable.wrap(
            Formats.count(funnel.raw()) + " raw signals in all. " + meaning(), terminal.width()));
    return lines;
  }

  private String meaning() {
    return switch (funnel.basis()) {
      case CONDITIONS -> "A raw signal is a bar on which an entry condition holds.";
      case ORDERS ->
          "The strategy decides bar by bar and has no conditions to show; a raw signal is an order"
              + " that opens or adds to a position.";
    };
  }

  private static String stretches(Funnel.Outcome outcome) {
    List<String> words = new ArrayList<>();
    for (Funnel.Stretch stretch : outcome.first()) {
      if (words.size() == SHOWN) {
        break;
      }
      String from = Formats.minute(stretch.from()).replace(" 00:00", "");
      String to = Formats.minute(stretch.to()).replace(" 00:00", "");
      words.add(stretch.bars() == 1 ? from : from + " to " + to);
    }
    int more = outcome.stretches() - words.size();
    return String.join(", ", words) + (more > 0 ? ", and " + Formats.count(more) + " more" : "");
  }

  /** Returns on how many bars of the window each condition held, its parts indented below it. */
  public List<String> conditions() {
    List<String> lines = new ArrayList<>();
    String step = "";
    for (Funnel.Part part : funnel.conditions()) {
      if (!part.step().equals(step)) {
        step = part.step();
        lines.add(terminal.faint(named(step)));
      }
      String indent = "  ".repeat(part.depth() + 1);
      String text =
          part.condition()
              + ": "
              + (part.bars() == 0
                  ? "never"
                  : Formats.count(part.bars()) + (part.bars() == 1 ? " bar" : " bars"))
              + (part.note() == null ? "" : "; " + part.note());
      for (String line : TextTable.wrap(text, Math.max(20, terminal.width() - indent.length()))) {
        lines.add(indent + line);
      }
    }
    return lines;
  }

  private static String named(String step) {
    String words = step.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
