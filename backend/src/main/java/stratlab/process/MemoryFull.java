package stratlab.process;

/** The heap is full, so that nothing can be taken in for a while. */
public final class MemoryFull extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is told, made beforehand. */
  public static final String SENTENCE =
      "the memory of the server (%d MB) is full for the moment; ask again, or give it more (-Xmx)"
          .formatted(Runtime.getRuntime().maxMemory() >> 20);

  public MemoryFull() {
    // A stack would take memory, and nobody needs it.
    super(SENTENCE, null, false, false);
  }
}
