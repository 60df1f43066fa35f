package stratlab.job.execution;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds computations whose own code ends the process ({@code System.exit}). To everybody else that
 * looks like a stop that was asked for from outside, after which a job is not to blame.
 */
public final class ExitCalls {
  private ExitCalls() {}

  /** Returns the names of the thread groups that have a thread in a call of {@code exit}. */
  public static Set<String> groups() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(ExitCalls::isExit))
        .map(entry -> entry.getKey().getThreadGroup())
        .filter(group -> group != null)
        .map(ThreadGroup::getName)
        .collect(Collectors.toSet());
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit");
  }
}
