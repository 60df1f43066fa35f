package stratlab.cli.terminal;

import stratlab.bounds.WantOfMemory;

/** What is told when the heap is full: the same sentence wherever it happened. */
public final class Memory {
  /** Made beforehand, since there is no memory when it is needed. */
  private static final String SENTENCE =
      "the memory of the JVM, %d MB, is full; give it more, for instance with STRATLAB_JAVA_OPTIONS=-Xmx%dg, or ask for less"
          .formatted(
              Runtime.getRuntime().maxMemory() >> 20,
              Math.max(2, (Runtime.getRuntime().maxMemory() >> 30) * 2));

  private Memory() {}

  public static String sentence() {
    return SENTENCE;
  }

  /** Returns whether something failed because the heap was full. */
  static boolean isWanting(Throwable failed) {
    return WantOfMemory.isBehind(failed);
  }
}
