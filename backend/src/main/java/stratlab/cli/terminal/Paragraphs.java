package stratlab.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds what a person reads: a title, facts, parts under headings, no wider than the screen. */
public final class Paragraphs {
  private static final String FURTHER = "    ";

  private final Terminal terminal;
  private final List<String> lines = new ArrayList<>();
  private int indent;

  public Paragraphs(Terminal terminal) {
    this.terminal = terminal;
  }

  public List<String> lines() {
    return lines;
  }

  public void title(String text) {
    lines.add(terminal.strong(text));
    lines.add(terminal.faint("─".repeat(Math.min(terminal.width(), Terminal.USUAL_WIDTH))));
  }

  /** Adds names and what they stand for. */
  public void facts(Map<String, String> facts) {
    indent = 2 + facts.keySet().stream().mapToInt(String::length).max().orElse(0);
    facts.forEach(this::fact);
  }

  /** Adds one more below others. */
  public void fact(String name, String text) {
    String label = terminal.faint(TextTable.left(name, indent));
    for (String line :
        TextTable.wrap(ScreenText.line(text), Math.max(20, terminal.width() - indent))) {
      lines.add(label + line);
      label = " ".repeat(indent);
    }
  }

  public void gap() {
    lines.add("");
  }

  public void heading(String text) {
    gap();
    lines.add(terminal.strong(text));
  }

  public void part(String heading, List<String> content) {
    heading(heading);
    lines.addAll(content);
  }

  public void all(List<String> content) {
    lines.addAll(content);
  }

  public void text(String text) {
    lines.addAll(TextTable.wrap(text, terminal.width()));
  }

  public void warning(String text) {
    String mark = "! ";
    for (String line : TextTable.wrap(text, terminal.width() - mark.length())) {
      lines.add(terminal.alarming(mark + line));
      mark = "  ";
    }
  }

  /** Adds a command to be copied: where it is broken, a shell reads on. */
  public void command(List<String> words) {
    int room = terminal.width() - 2;
    StringBuilder line = new StringBuilder("  ");
    boolean first = true;
    for (String word : words) {
      if (!first && line.length() + 1 + word.length() > room) {
        lines.add(line + " \\");
        line = new StringBuilder(FURTHER);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    lines.add(line.toString());
  }
}
