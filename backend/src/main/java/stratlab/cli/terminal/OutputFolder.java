package stratlab.cli.terminal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import stratlab.bounds.Quoted;

/**
 * A folder of files that a command makes, whole or not at all: it is filled beside its place and
 * moved there. Nothing that is there before is changed.
 *
 * @param place of the folder; the folders above it are made too
 */
public record OutputFolder(Path place) {
  /** Writes the files. */
  public interface Filling {
    void into(Path folder) throws IOException;
  }

  /** Returns whether something is there already, a link that leads nowhere included. */
  public boolean isTaken() {
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Makes it.
   *
   * @throws Refusal when it cannot be written, or something is there; no part of it is left then
   */
  public void save(Filling filling) {
    Path part =
        place.resolveSibling(
            ".stratlab-%d-%d.part".formatted(ProcessHandle.current().pid(), System.nanoTime()));
    try {
      Files.createDirectories(part);
      try {
        filling.into(part);
        if (isTaken()) {
          throw new FileAlreadyExistsException(place.toString(), null, "something is there");
        }
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(part);
      }
    } catch (IOException failed) {
      throw new Refusal(
          Exit.UNEXPECTED,
          "%s cannot be written: %s"
              .formatted(Quoted.plain(place.toString(), 500), WatchedStream.reason(failed)),
          failed);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, IOException failed)
              throws IOException {
            Files.delete(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
