package stratlab.job.execution;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What went wrong in a run, told to the one who has to mend it. */
public final class StrategyFailure {
  private static final String PLUGIN = "plug-in ";
  private static final int DEEPEST = 10;
  private static final String LIBRARY = "stratlab.strategy.library.";

  private StrategyFailure() {}

  /** Returns whether the code of a strategy was at work when it went wrong. */
  public static boolean isAtWorkIn(Throwable wrong) {
    return place(wrong).isPresent();
  }

  /** Whether the code of a strategy stands on a stack. */
  static boolean isAtWorkIn(StackTraceElement... stack) {
    return Arrays.stream(stack).anyMatch(StrategyFailure::isOfStrategy);
  }

  /** Returns a sentence; where a strategy's code was at work it names the place in it. */
  public static String sentence(Throwable wrong) {
    String place = place(wrong).map(where -> " at " + where).orElse("");
    return switch (wrong) {
      case OutOfMemoryError full when String.valueOf(full.getMessage()).contains("thread") ->
          "the system gives this process no more threads%s; the strategy may start too many"
              .formatted(place);
      case OutOfMemoryError _ ->
          "there is not enough memory for this run%s; give the process more (STRATLAB_JAVA_OPTIONS=-Xmx8g) or the run less data"
              .formatted(place);
      case StackOverflowError _ ->
          "the code calls itself without end%s (StackOverflowError)".formatted(place);
      case LinkageError _ ->
          "the strategy lacks code that it needs%s, or was built for another version: %s; build it again"
              .formatted(place, wrong);
      default ->
          place.isEmpty()
              ? "an unexpected error: " + wrong
              : "the strategy failed" + place + ": " + wrong;
    };
  }

  private static Optional<String> place(Throwable wrong) {
    return Stream.iterate(wrong, one -> one != null, Throwable::getCause)
        .limit(DEEPEST)
        .flatMap(one -> Arrays.stream(one.getStackTrace()))
        .filter(StrategyFailure::isOfStrategy)
        .findFirst()
        .map(
            frame -> {
              String loader = String.valueOf(frame.getClassLoaderName());
              String line =
                  "%s.%s (line %d)"
                      .formatted(
                          frame.getClassName(), frame.getMethodName(), frame.getLineNumber());
              return loader.startsWith(PLUGIN)
                  ? line + " of " + loader.substring(PLUGIN.length())
                  : line;
            });
  }

  private static boolean isOfStrategy(StackTraceElement frame) {
    return String.valueOf(frame.getClassLoaderName()).startsWith(PLUGIN)
        || frame.getClassName().startsWith(LIBRARY);
  }
}
