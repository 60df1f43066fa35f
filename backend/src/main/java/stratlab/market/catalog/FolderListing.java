package stratlab.market.catalog;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.IoReason;
import stratlab.folder.FileStamp;

/**
 * Which price files there are. The folder is listed when somebody asks; what was found is used
 * again for a second, as long as the folder's stamp tells that nothing was added, removed or
 * renamed. Safe for many threads.
 */
final class FolderListing {
  /** Bounds the trust in stamps of folders, which some network drives do not keep. */
  private static final Duration BETWEEN_LISTINGS = Duration.ofSeconds(1);

  private final Path folder;
  private final List<PriceFile> guests;
  private final InstantSource clock;
  private final Lister lister;
  private @Nullable Known known;

  /** Lists a folder. */
  @FunctionalInterface
  interface Lister {
    List<Path> list(Path folder) throws IOException;
  }

  /**
   * What was found.
   *
   * @param byName sorted
   * @param fault why the folder cannot be listed; null when it can be or is not there
   */
  record Listing(Map<String, PriceFile> byName, @Nullable String fault) {}

  private record Known(Listing listing, FileStamp stamp, Instant at, boolean settled) {}

  FolderListing(Path folder, List<PriceFile> guests, InstantSource clock, Lister lister) {
    this.folder = folder;
    this.guests = guests;
    this.clock = clock;
    this.lister = lister;
  }

  Path folder() {
    return folder;
  }

  /** Returns what there is now. */
  synchronized Listing now() {
    Instant now = clock.instant();
    try {
      FileStamp stamp = FileStamp.of(folder);
      Known before = known;
      if (before != null
          && before.settled()
          && before.stamp().equals(stamp)
          && !now.isBefore(before.at())
          && now.isBefore(before.at().plus(BETWEEN_LISTINGS))) {
        return before.listing();
      }
      Listing listing = new Listing(byName(inFolder()), null);
      known = new Known(listing, stamp, now, stamp.isSettled(now));
      return listing;
    } catch (NoSuchFileException _) {
      return new Listing(byName(List.of()), null);
    } catch (IOException failed) {
      return new Listing(
          byName(List.of()), "the data folder cannot be listed: " + IoReason.of(failed));
    }
  }

  private List<PriceFile> inFolder() throws IOException {
    return lister.list(folder).stream().map(PriceFile::inFolder).flatMap(Optional::stream).toList();
  }

  private Map<String, PriceFile> byName(List<PriceFile> inFolder) {
    Map<String, PriceFile> byName = new TreeMap<>();
    guests.forEach(guest -> byName.put(guest.name(), guest));
    // Of two files with one name the one that is spelled in small letters comes last here, and
    // wins.
    inFolder.stream()
        .sorted(Comparator.comparing(PriceFile::file).reversed())
        .filter(file -> guests.stream().noneMatch(guest -> guest.name().equals(file.name())))
        .forEach(
            file -> {
              PriceFile other = byName.putIfAbsent(file.name(), file);
              if (other != null) {
                byName.put(file.file(), file.hiddenBy(other));
              }
            });
    return byName;
  }
}
