package stratlab.cli.terminal;

import stratlab.backtest.Progress;

/** How far a run is, on the screen of a person, once it takes long enough to be worth a look. */
public final class ProgressLine implements Progress, AutoCloseable {
  private static final long PATIENCE = 500_000_000L;
  private static final long PACE = 100_000_000L;

  private final Terminal terminal;
  private final long start = System.nanoTime();
  private long shown;
  private boolean visible;

  public ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public boolean proceed(long barsDone, long barsTotal) {
    if (terminal.errIsScreen()) {
      long now = System.nanoTime();
      if (now - start > PATIENCE && now - shown > PACE) {
        shown = now;
        visible = true;
        terminal.err().print("\r" + text(barsDone, barsTotal) + "\u001b[K");
        terminal.err().flush();
      }
    }
    return true;
  }

  static String text(long done, long total) {
    long percent = total == 0 ? 0 : Math.clamp(100 * done / total, 0, 100);
    int blocks = (int) (percent / 5);
    return "[%s%s] %s %%  %s of %s bars"
        .formatted(
            "#".repeat(blocks),
            "-".repeat(20 - blocks),
            TextTable.right(String.valueOf(percent), 3),
            Formats.count(done),
            Formats.count(total));
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
