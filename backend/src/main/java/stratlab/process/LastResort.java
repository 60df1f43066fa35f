package stratlab.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Ends the process at once, with one line on standard error. Everything that takes is made
 * beforehand, since it is called when no memory is left. Nothing is lost by it: the queue outlives
 * the process, and the next start goes on with it.
 */
public final class LastResort {
  /** The exit code; what supervises the process starts it again. */
  public static final int EXIT_CODE = 70;

  private final FileOutputStream out = new FileOutputStream(FileDescriptor.err);
  private final byte[] line;

  /**
   * Prepares an end.
   *
   * @param reason why it comes to that, as a sentence
   */
  public LastResort(String reason) {
    this.line =
        ("stratlab: " + reason + " The process ends; the next start goes on with its jobs.\n")
            .getBytes(StandardCharsets.UTF_8);
  }

  /** Ends the process without running anything else. */
  public void end() {
    try {
      out.write(line);
    } catch (Throwable _) {
      // There is nobody left to tell.
    }
    Runtime.getRuntime().halt(EXIT_CODE);
  }
}
