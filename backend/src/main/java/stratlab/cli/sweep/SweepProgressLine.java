package stratlab.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.cli.job.CellCommand;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.ScreenText;
import stratlab.cli.terminal.Terminal;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.result.ResultRow;

/** How far a sweep is, on the screen of a person. */
final class SweepProgressLine implements AutoCloseable {
  private static final int BLOCKS = 10;

  private final Terminal terminal;
  private boolean visible;

  SweepProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows how far it is, with the best cell so far. */
  void show(StoredSweep sweep, @Nullable ResultRow best) {
    visible = true;
    terminal.err().print("\r" + cut(ScreenText.line(text(sweep, best))) + "\u001b[K");
    terminal.err().flush();
  }

  private String cut(String text) {
    int room = terminal.width() - 1;
    return text.length() <= room ? text : text.substring(0, room - 1) + "…";
  }

  static String text(StoredSweep sweep, @Nullable ResultRow best) {
    int planned = sweep.planned();
    int done = sweep.done();
    int blocks = planned == 0 ? 0 : (int) ((long) BLOCKS * done / planned);
    List<String> words = new ArrayList<>();
    words.add("[" + "#".repeat(blocks) + "-".repeat(BLOCKS - blocks) + "]");
    words.add("%s of %s cells".formatted(Formats.count(done), Formats.count(planned)));
    Double pace = sweep.cellsPerSecond();
    if (pace != null && pace > 0) {
      words.add(Formats.pace(pace));
      words.add(Formats.lasting((planned - done) / pace) + " left");
    }
    String metric = sweep.spec().rankBy();
    Double value = best == null ? null : best.metrics().get(metric);
    if (best != null && value != null) {
      words.add(
          "best %s %s (%s)"
              .formatted(metric, Formats.metric(metric, value), CellCommand.values(best.values())));
    }
    return String.join("  ", words);
  }

  /** Takes the line off the screen. */
  @Override
  public void close() {
    if (visible) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
      visible = false;
    }
  }
}
