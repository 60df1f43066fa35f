package stratlab.market.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the files of one kind in a folder. The folder is looked at when somebody asks,
 * at most once a second; a file is read again when its size, time of change or identity differs,
 * and as long as it has changed so lately that another change might not show. Whole files are read
 * into memory, so that what was made of one does not depend on it any more. Safe for many threads.
 *
 * @param <T> what is made of a file, a faulty one included
 */
public final class FolderCache<T> {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** File systems round times of change; a file that is older than this shows each change. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

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

  private record Stamp(long bytes, FileTime changed, @Nullable Object key) {}

  private record Entry<T>(Stamp stamp, boolean settled, ByteBuffer content, T made) {}

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
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
        for (Path file : inside) {
          Entry<T> entry = look(file, now);
          if (entry != null) {
            found.put(nameOf(file), entry);
          }
        }
      } catch (IOException | DirectoryIteratorException failed) {
        String reason = "the folder cannot be listed: " + failed.getMessage();
        Stamp none = new Stamp(0, FileTime.fromMillis(0), null);
        T made = maker.unread(nameOf(folder), reason);
        found.put(nameOf(folder), new Entry<>(none, false, NOTHING, made));
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
      BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
      if (!there.isRegularFile()) {
        return null;
      }
      Stamp stamp = new Stamp(there.size(), there.lastModifiedTime(), there.fileKey());
      Entry<T> known = entries.get(name);
      if (known != null && known.settled() && known.stamp().equals(stamp)) {
        return known;
      }
      return read(file, stamp, now, known);
    } catch (IOException gone) {
      return null;
    }
  }

  private Entry<T> read(Path file, Stamp stamp, Instant now, @Nullable Entry<T> known) {
    String name = nameOf(file);
    boolean settled = stamp.changed().toInstant().isBefore(now.minus(SETTLED));
    if (stamp.bytes() > maker.most()) {
      String reason = "has more than the %d bytes that are read".formatted(maker.most());
      return new Entry<>(stamp, settled, NOTHING, maker.unread(name, reason));
    }
    try {
      byte[] content = Files.readAllBytes(file);
      boolean same = known != null && ByteBuffer.wrap(content).equals(known.content());
      T made = known != null && same ? known.made() : maker.of(name, content);
      // Only as long as the file may change unseen is the content needed again.
      return new Entry<>(stamp, settled, settled ? NOTHING : ByteBuffer.wrap(content), made);
    } catch (IOException failed) {
      String reason = "cannot be read: " + failed.getMessage();
      return new Entry<>(stamp, false, NOTHING, maker.unread(name, reason));
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
