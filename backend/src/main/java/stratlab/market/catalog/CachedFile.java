package stratlab.market.catalog;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.IoReason;
import stratlab.folder.FileStamp;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.catalog.DataSet.Content;
import stratlab.market.csv.CsvBars;
import stratlab.market.csv.CsvFault;

/**
 * What is known of one price file. It is read again when its stamp differs or is not settled; two
 * callers never read it twice at once. Its bars are dropped when memory runs short.
 */
final class CachedFile {
  /** How often a file is read that changes while it is read. */
  private static final int ATTEMPTS = 3;

  private final PriceFile file;
  private final @Nullable Path within;
  private final InstantSource clock;
  private @Nullable Known known;

  /**
   * Knows nothing of a file yet.
   *
   * @param within the folder that it must lie in, links followed; null for anywhere
   */
  CachedFile(PriceFile file, @Nullable Path within, InstantSource clock) {
    this.file = file;
    this.within = within;
    this.clock = clock;
  }

  private record Known(
      FileStamp stamp, boolean settled, Content content, SoftReference<@Nullable Bars> bars) {}

  /** A file as it was read, with its bars unless it is broken. */
  private record Read(Known known, @Nullable Bars bars) {}

  /**
   * Describes the file as it is now.
   *
   * @throws NoSuchFileException when it is gone
   */
  synchronized DataSet describe() throws NoSuchFileException {
    Known now = look(false).known();
    return new DataSet(file.name(), file.file(), now.stamp().bytes(), now.content());
  }

  /**
   * Returns the bars of the file as it is now.
   *
   * @throws CsvFault when it has a fault
   * @throws NoSuchFileException when it is gone
   */
  synchronized Bars bars() throws NoSuchFileException {
    Read now = look(true);
    if (now.known().content() instanceof Content.Broken(String fault)) {
      throw CsvFault.again(fault);
    }
    if (now.bars() == null) {
      throw new IllegalStateException(file.name() + " was read without bars");
    }
    return now.bars();
  }

  private Read look(boolean withBars) throws NoSuchFileException {
    Instant now = clock.instant();
    FileStamp stamp;
    try {
      stamp = FileStamp.of(file.path());
    } catch (NoSuchFileException gone) {
      if (Files.isSymbolicLink(file.path())) {
        return broken("is a link to a file that is not there");
      }
      throw gone;
    } catch (IOException failed) {
      return broken("cannot be read: " + IoReason.of(failed));
    }
    Known before = known;
    if (before != null && before.settled() && before.stamp().equals(stamp)) {
      Bars bars = before.bars().get();
      if (bars != null || !withBars || before.content() instanceof Content.Broken) {
        return new Read(before, bars);
      }
    }
    Read read = read(stamp, now);
    known = read.known();
    return read;
  }

  private Read read(FileStamp found, Instant now) throws NoSuchFileException {
    FileStamp stamp = found;
    Read read = readOnce(stamp, now);
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        FileStamp after = FileStamp.of(file.path());
        if (after.equals(stamp)) {
          return read;
        }
        stamp = after;
      } catch (NoSuchFileException gone) {
        throw gone;
      } catch (IOException failed) {
        return broken("cannot be read: " + IoReason.of(failed));
      }
      read = readOnce(stamp, now);
    }
    return read;
  }

  private Read readOnce(FileStamp stamp, Instant now) {
    if (leadsOut()) {
      String fault = "is a link that leads out of the data folder; put a copy of the file here";
      return new Read(brokenAt(stamp, stamp.isSettled(now), fault), null);
    }
    try {
      Bars read = CsvBars.read(file.path(), new Instrument(file.symbol()));
      Content.Ready content = ready(read);
      Bars bars = sameAsBefore(content, read);
      Known as = new Known(stamp, stamp.isSettled(now), content, new SoftReference<>(bars));
      return new Read(as, bars);
    } catch (CsvFault fault) {
      boolean lasts = fault.isOfContent() && stamp.isSettled(now);
      Content content = new Content.Broken(String.valueOf(fault.getMessage()));
      return new Read(new Known(stamp, lasts, content, new SoftReference<>(null)), null);
    }
  }

  /** Of a file that was read again and holds the same, the bars that others may hold already. */
  private Bars sameAsBefore(Content.Ready content, Bars read) {
    Known before = known;
    Bars bars = before == null ? null : before.bars().get();
    return before != null && bars != null && before.content().equals(content) ? bars : read;
  }

  private static Content.Ready ready(Bars bars) {
    return new Content.Ready(
        bars.instrument().symbol(),
        bars.timeframe().toString(),
        bars.size(),
        bars.time(0),
        bars.time(bars.size() - 1),
        bars.hash(),
        bars.priceDecimals());
  }

  private boolean leadsOut() {
    if (within == null || !Files.isSymbolicLink(file.path())) {
      return false;
    }
    try {
      return !file.path().toRealPath().startsWith(within.toRealPath());
    } catch (IOException _) {
      return true;
    }
  }

  private Read broken(String fault) {
    return new Read(brokenAt(FileStamp.NONE, false, fault), null);
  }

  private Known brokenAt(FileStamp stamp, boolean settled, String fault) {
    String message = String.valueOf(file.toldAs(fault).getMessage());
    return new Known(stamp, settled, new Content.Broken(message), new SoftReference<>(null));
  }
}
