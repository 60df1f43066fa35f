package stratlab.strategy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a jar in memory. */
final class JarFiles {
  private static final int MOST_BYTES = 256 << 20;
  private static final int LONGEST_TRAILER = 22 + 0xFFFF;

  private JarFiles() {}

  /**
   * Returns the files of a jar by path.
   *
   * @throws IOException when it is no jar, a damaged one, or one that is cut off
   */
  static Map<String, byte[]> of(byte[] jar) throws IOException {
    if (!endsWithDirectory(jar)) {
      throw new IOException(
          jar.length == 0 ? "it is empty" : "it has no zip directory at its end; copy it again");
    }
    Map<String, byte[]> files = new HashMap<>();
    long left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= content.length;
        if (left < 0) {
          throw new IOException("it unpacks to more than 256 MB");
        }
        files.putIfAbsent(entry.getName(), content);
      }
    } catch (IllegalArgumentException badName) {
      throw new IOException("a file name in it is not UTF-8", badName);
    }
    return files;
  }

  /** The directory of a zip is written last, so a file that is still being copied lacks it. */
  private static boolean endsWithDirectory(byte[] jar) {
    for (int at = jar.length - 22; at >= Math.max(0, jar.length - LONGEST_TRAILER); at--) {
      if (jar[at] == 'P' && jar[at + 1] == 'K' && jar[at + 2] == 5 && jar[at + 3] == 6) {
        return true;
      }
    }
    return false;
  }
}
