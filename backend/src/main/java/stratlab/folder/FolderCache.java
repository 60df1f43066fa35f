package stratlab.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.IoReason;

/**
 * What was made of the files of one kind in a folder, links to files elsewhere included: files are
 * found by listing, never by a name that somebody sends, so that a link is there because the owner
 * of the folder put it there, such as one to a jar that is built elsewhere. The folder is looked at
 * when somebody asks, at most once a second; a file is read again when its stamp differs, and as
 * long as it has changed so lately that another change might not show. Whole files are read into
 * memory, so that what was made of one does not depend on it any more. Safe for many threads.
 *
 * @param <T> what is made of a file, a faulty one included
 */
public final class FolderCache<T> {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final Path folder;
  private final String ending;
  private final InstantSource clock;
  private final Maker<T> maker;
  private SortedMap<String, Entry<T>> entries = new TreeMap<>();
  private SortedMap<String, T> contents = Collections.emptySortedMap();
  private @Nullable Instant looked;

  /** Makes something of a file. */
  public interface Maker<T> {
    /** Returns the size in bytes above which a file is not read. */
    long most();

    /** Makes something of a whole file, even of one with faults. */
    T of(String file, byte[] content);

    /** Makes something of a file, or of the folder itself, that cannot be read. */
    T unread(String file, String reason);
  }

  private record Entry<T>(FileStamp stamp, boolean settled, ByteBuffer content, T made) {}

  /**
   * Lays a cache over a folder, which need not exist.
   *
   * @param ending of the file names, like {@code .jar}
   */
  public FolderCache(Path folder, String ending, InstantSource clock, Maker<T> maker) {
    this.folder = folder;
    this.ending = ending;
    this.clock = clock;
    this.maker = maker;
  }

  public Path folder() {
    return folder;
  }

  /** Returns what was made of each file, by file name; the same map as long as nothing changes. */
  public synchronized SortedMap<String, T> contents() {
    Instant now = clock.instant();
    if (looked != null && !now.isBefore(looked) && now.isBefore(looked.plus(BETWEEN_LOOKS))) {
      return contents;
    }
    looked = now;
    SortedMap<String, Entry<T>> found = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try {
        for (Path file : FolderFiles.of(folder)) {
          Entry<T> entry = look(file, now);
          if (entry != null) {
            found.put(nameOf(file), entry);
          }
        }
      } catch (IOException failed) {
        String reason = "the folder cannot be listed: " + IoReason.of(failed);
        found.put(nameOf(folder), unread(nameOf(folder), reason));
      }
    }
    keep(found);
    return contents;
  }

  private void keep(SortedMap<String, Entry<T>> found) {
    SortedMap<String, T> made = new TreeMap<>();
    found.forEach((name, entry) -> made.put(name, entry.made()));
    entries = found;
    if (!made.equals(contents)) {
      contents = Collections.unmodifiableSortedMap(made);
    }
  }

  private @Nullable Entry<T> look(Path file, Instant now) {
    String name = nameOf(file);
    if (!name.endsWith(ending) || name.startsWith(".")) {
      return null;
    }
    try {
      FileStamp stamp = FileStamp.of(file);
      Entry<T> known = entries.get(name);
      if (known != null && known.settled() && known.stamp().equals(stamp)) {
        return known;
      }
      if (Files.isDirectory(file)) {
        return null;
      }
      return Files.isRegularFile(file)
          ? read(file, stamp, now, known)
          : unread(name, "it is not an ordinary file");
    } catch (NoSuchFileException gone) {
      return Files.isSymbolicLink(file)
          ? unread(name, "it is a link to a file that is not there")
          : null;
    } catch (IOException failed) {
      return unread(name, "cannot be read: " + IoReason.of(failed));
    }
  }

  private Entry<T> read(Path file, FileStamp stamp, Instant now, @Nullable Entry<T> known)
      throws IOException {
    String name = nameOf(file);
    boolean settled = stamp.isSettled(now);
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      // The file may have grown since its stamp was read.
      content = in.readNBytes((int) Math.min(maker.most() + 1, Integer.MAX_VALUE - 8));
    }
    if (content.length > maker.most()) {
      String reason = "has more than the %d bytes that are read".formatted(maker.most());
      return new Entry<>(stamp, settled, NOTHING, maker.unread(name, reason));
    }
    boolean same = known != null && ByteBuffer.wrap(content).equals(known.content());
    T made = known != null && same ? known.made() : maker.of(name, content);
    // Only as long as the file may change unseen is the content needed again.
    return new Entry<>(stamp, settled, settled ? NOTHING : ByteBuffer.wrap(content), made);
  }

  private Entry<T> unread(String name, String reason) {
    return new Entry<>(FileStamp.NONE, false, NOTHING, maker.unread(name, reason));
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
