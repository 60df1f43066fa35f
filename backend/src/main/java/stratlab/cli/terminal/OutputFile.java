package stratlab.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import stratlab.bounds.Quoted;

/**
 * A file that an option names; looked at before the work whose result it takes, so that no work is
 * for nothing. A link stays a link and the file it leads to is written; a device or a pipe is
 * written through.
 *
 * @param option that names it
 * @param place as it was named, made absolute
 */
public record OutputFile(String option, Path place) {
  private static final int BUFFER = 1 << 16;

  /** Writes the content. */
  public interface Filling {
    void into(PrintStream text) throws IOException;
  }

  /**
   * Takes what was given for an option.
   *
   * @throws Refusal when no file can be there
   */
  public static OutputFile of(CommandContext bench, String option, String given) {
    OutputFile file = new OutputFile(option, bench.surroundings().resolve(given));
    try {
      file.check();
    } catch (IOException failed) {
      throw file.refusal(Exit.USAGE, failed);
    }
    return file;
  }

  private void check() throws IOException {
    Path target = target();
    Path folder = target.getParent();
    if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
      throw new Refusal(
          Exit.USAGE,
          "%s: %s is a folder or in none; name a file in a folder that exists"
              .formatted(option, Quoted.plain(place.toString(), 500)));
    }
    if (!Files.exists(target) && !Files.notExists(target)) {
      // Neither is known, as of a name that is too long: the system says why.
      Files.readAttributes(target, BasicFileAttributes.class);
    }
    boolean open = Files.exists(target) ? Files.isWritable(target) : Files.isWritable(folder);
    if (!open) {
      throw new IOException("it may not be written to");
    }
  }

  /** Returns the place that links lead to, whether there is a file yet or not. */
  private Path target() throws IOException {
    Path at = place;
    // Links that lead to one another are no file that could be replaced, which ends this.
    while (Files.isSymbolicLink(at) && isReplaced(at)) {
      at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
    }
    return at;
  }

  /** Whether a file can take the place of another there: not of a device, a pipe or a stream. */
  private static boolean isReplaced(Path file) {
    boolean stream = file.startsWith("/dev") || file.startsWith("/proc");
    return !stream && (Files.notExists(file) || Files.isRegularFile(file));
  }

  /**
   * Writes it. A plain file is written beside its place and moved there with the rights of the one
   * before it, so that no reader and no Ctrl-C meets half of it. A file of several names is written
   * in place, so that all of them show what was written.
   *
   * @throws Refusal when it cannot be written
   */
  public void save(Filling filling) {
    try {
      Path target = target();
      Path folder = target.getParent();
      boolean moved =
          isReplaced(target)
              && folder != null
              && Files.isWritable(folder)
              && !hasOtherNames(target);
      if (moved) {
        replace(target, filling);
      } else {
        fill(Files.newOutputStream(target, options(target)), filling);
      }
    } catch (IOException failed) {
      throw refusal(Exit.UNEXPECTED, failed);
    }
  }

  private static boolean hasOtherNames(Path file) throws IOException {
    boolean isCounted = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return isCounted
        && Files.exists(file)
        && ((Number) Files.getAttribute(file, "unix:nlink")).intValue() > 1;
  }

  private static StandardOpenOption[] options(Path target) {
    return Files.isRegularFile(target)
        ? new StandardOpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING}
        : new StandardOpenOption[] {StandardOpenOption.WRITE};
  }

  private static void replace(Path target, Filling filling) throws IOException {
    Path part =
        target.resolveSibling(
            ".stratlab-%d-%d.part".formatted(ProcessHandle.current().pid(), System.nanoTime()));
    part.toFile().deleteOnExit();
    try {
      fill(
          Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
          filling);
      keepRights(target, part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void keepRights(Path from, Path to) throws IOException {
    PosixFileAttributeView before =
        Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (before != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, before.readAttributes().permissions());
    }
  }

  private static void fill(OutputStream stream, Filling filling) throws IOException {
    WatchedStream watched = new WatchedStream(stream);
    try (PrintStream text =
        new PrintStream(new BufferedOutputStream(watched, BUFFER), false, StandardCharsets.UTF_8)) {
      filling.into(text);
      text.flush();
    }
    watched.check();
  }

  private Refusal refusal(Exit exit, IOException failed) {
    return new Refusal(
        exit,
        "%s: %s cannot be written: %s"
            .formatted(option, Quoted.plain(place.toString(), 500), WatchedStream.reason(failed)),
        failed);
  }
}
