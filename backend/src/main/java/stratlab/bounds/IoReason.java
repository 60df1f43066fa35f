package stratlab.bounds;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Why the system refused a file, in words for people. The messages of Java's exceptions are the
 * path alone, which says nothing of the reason and shows callers how the server's folders lie.
 */
public final class IoReason {
  private IoReason() {}

  /** Returns the reason without the path, such as "permission is denied". */
  public static String of(IOException failed) {
    return switch (failed) {
      case AccessDeniedException _ -> "permission is denied";
      case NoSuchFileException _ -> "it is not there";
      case NotDirectoryException _ -> "it is not a folder";
      case FileSystemException refused when refused.getReason() != null ->
          Quoted.message(refused.getReason());
      case FileSystemException refused -> refused.getClass().getSimpleName();
      default -> Quoted.message(String.valueOf(failed.getMessage()));
    };
  }
}
