package stratlab.bounds;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Stack traces for a terminal or a log: on several lines, but with every message on one. */
public final class Traces {
  private final StringBuilder text = new StringBuilder();
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Traces() {}

  /** Returns the trace with its causes and what was suppressed; each line ends with a line feed. */
  public static String of(Throwable thrown) {
    Traces traces = new Traces();
    traces.add("", "", thrown);
    return traces.text.toString();
  }

  private void add(String indent, String caption, Throwable thrown) {
    text.append(indent).append(caption).append(thrown.getClass().getName());
    String message = thrown.getLocalizedMessage();
    if (message != null) {
      text.append(": ").append(Quoted.plain(message, Limits.LOGGED));
    }
    text.append('\n');
    if (!seen.add(thrown)) {
      return;
    }
    for (StackTraceElement frame : thrown.getStackTrace()) {
      String place = Quoted.plain(frame.toString(), Limits.MESSAGE);
      text.append(indent).append("\tat ").append(place).append('\n');
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      add(indent + "\t", "Suppressed: ", suppressed);
    }
    if (thrown.getCause() != null) {
      add(indent, "Caused by: ", thrown.getCause());
    }
  }
}
