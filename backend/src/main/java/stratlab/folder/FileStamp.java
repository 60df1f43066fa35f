package stratlab.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what a file or a folder is known again: as long as its stamp is the same and settled, so is
 * its content.
 *
 * @param bytes the size
 * @param modified when it was written; anybody may set it back
 * @param changed when content or stamp changed, which nobody can set; null where the system does
 *     not keep it
 * @param key the place on the disk; null where there is none
 */
public record FileStamp(
    long bytes, FileTime modified, @Nullable FileTime changed, @Nullable Object key) {
  /** File systems round times, and a file may change twice within one of their ticks. */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  /** Of what cannot be looked at; never settled. */
  public static final FileStamp NONE = new FileStamp(0, FileTime.fromMillis(0), null, null);

  /**
   * Reads the stamp of what a path leads to.
   *
   * @throws IOException when it leads to nothing
   */
  public static FileStamp of(Path path) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      Map<String, Object> there =
          Files.readAttributes(path, "unix:size,lastModifiedTime,ctime,fileKey");
      if (there.get("size") instanceof Long bytes
          && there.get("lastModifiedTime") instanceof FileTime modified
          && there.get("ctime") instanceof FileTime changed) {
        return new FileStamp(bytes, modified, changed, there.get("fileKey"));
      }
    }
    BasicFileAttributes there = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileStamp(there.size(), there.lastModifiedTime(), null, there.fileKey());
  }

  /**
   * Whether every later change shows in the stamp. Where the system does not keep the time of
   * change it never is, and the content has to be looked at.
   *
   * @param now from before the stamp was read
   */
  public boolean isSettled(Instant now) {
    return changed != null && changed.toInstant().isBefore(now.minus(SETTLING));
  }
}
