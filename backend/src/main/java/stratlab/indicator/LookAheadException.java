package stratlab.indicator;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something in a plan asked for a value of a bar that had not ended yet. The run ends with it: a
 * result that knew the future is worth nothing.
 */
public final class LookAheadException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int DEEPEST = 1000;

  private final String reader;
  private final int row;

  private LookAheadException(String reader, int row, String message) {
    super(message);
    this.reader = reader;
    this.row = row;
  }

  /**
   * Says that a row was asked for while another one was computed.
   *
   * @param reader the indicator, line or rule that asked
   * @param row the row that was being computed; -1 while the plan was being made
   */
  static LookAheadException beyond(String reader, int row, int asked) {
    return new LookAheadException(
        reader,
        row,
        row < 0
            ? "%s looked at bar %d before the first bar had ended%s"
                .formatted(reader, asked, place())
            : "%s looked at bar %d while computing bar %d%s"
                .formatted(reader, asked, row, place()));
  }

  /** Says that a line was asked for its value in a number of bars. */
  static LookAheadException ahead(String reader, int row, String call, String remedy) {
    return new LookAheadException(
        reader,
        row,
        "%s: %s would look into the future; %s%s".formatted(reader, call, remedy, place()));
  }

  /**
   * Returns the code of the strategy that asked: what lies between this package or ta4j and the
   * engine that called it; nothing where none does.
   */
  private static String place() {
    List<StackWalker.StackFrame> frames =
        StackWalker.getInstance().walk(all -> all.limit(DEEPEST).toList());
    int engine = 0;
    while (engine < frames.size() && !isIn(frames.get(engine), "stratlab.engine.")) {
      engine++;
    }
    return engine == frames.size()
        ? ""
        : frames.subList(0, engine).stream()
            .filter(frame -> !isIn(frame, "stratlab.indicator.", "org.ta4j.", "java."))
            .findFirst()
            .map(
                frame ->
                    " (%s.%s, line %d)"
                        .formatted(
                            frame.getClassName(), frame.getMethodName(), frame.getLineNumber()))
            .orElse("");
  }

  private static boolean isIn(StackWalker.StackFrame frame, String... packages) {
    return Stream.of(packages).anyMatch(frame.getClassName()::startsWith);
  }

  /** Returns the indicator, line or rule that asked. */
  public String reader() {
    return reader;
  }

  /** Returns the row of its data set that was being computed; -1 while the plan was being made. */
  public int row() {
    return row;
  }
}
