package stratlab.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that an option names; looked at before the work whose result it takes, so that no work is
 * for nothing.
 *
 * @param option that names it
 */
record OutputFile(String option, Path place) {
  private static final int BUFFER = 1 << 16;

  /** Writes the content. */
  interface Filling {
    void into(PrintStream text) throws IOException;
  }

  /**
   * Takes what was given for an option.
   *
   * @throws Refusal when no file can be there
   */
  static OutputFile of(Workbench bench, String option, String given) {
    Path place = bench.surroundings().resolve(given);
    Path folder = place.getParent();
    if (Files.isDirectory(place) || folder == null || !Files.isDirectory(folder)) {
      throw new Refusal(
          Exit.USAGE,
          "%s: %s is a folder or in none; name a file in a folder that exists"
              .formatted(option, place));
    }
    return new OutputFile(option, place);
  }

  /**
   * Writes it beside its place and moves it there, so that no reader and no Ctrl-C meets half of
   * it.
   *
   * @throws Refusal when it cannot be written
   */
  void save(Filling filling) {
    Path part = place.resolveSibling(place.getFileName() + ".part");
    part.toFile().deleteOnExit();
    try {
      try (PrintStream text =
          new PrintStream(
              new BufferedOutputStream(Files.newOutputStream(part), BUFFER),
              false,
              StandardCharsets.UTF_8)) {
        filling.into(text);
        if (text.checkError()) {
          throw new IOException("the disk took only a part of it");
        }
      }
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new Refusal(
          Exit.UNEXPECTED, "%s: %s cannot be written: %s".formatted(option, place, failed), failed);
    }
  }
}
