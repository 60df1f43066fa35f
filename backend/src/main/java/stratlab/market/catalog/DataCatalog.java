package stratlab.market.catalog;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;
import stratlab.folder.FolderFiles;
import stratlab.market.Bars;
import stratlab.market.catalog.FolderListing.Listing;
import stratlab.market.csv.CsvFault;

/**
 * The price files ({@code *.csv}, without hidden ones) of one folder. A file is read when it is
 * first asked for and again when it may have changed. One that cannot be used is listed with its
 * fault, and harms no other. Safe for many threads.
 */
public final class DataCatalog {
  private final FolderListing listing;
  private final List<Path> guests;
  private final InstantSource clock;
  private final Map<Path, CachedFile> files = new ConcurrentHashMap<>();

  /**
   * Makes a catalogue that reads a file again each time that it is asked for, because without a
   * clock it cannot tell whether the file has changed since. For tests on small files.
   */
  public DataCatalog(Path folder) {
    this(folder, List.of(), InstantSource.fixed(Instant.EPOCH));
  }

  /**
   * Makes a catalogue of a folder and of files elsewhere, for callers who may read them (the
   * command line).
   *
   * @param guests each hides a file of the folder that has the same name
   */
  public DataCatalog(Path folder, List<Path> guests, InstantSource clock) {
    this(folder, guests, clock, FolderFiles::of);
  }

  DataCatalog(Path folder, List<Path> guests, InstantSource clock, FolderListing.Lister lister) {
    this.guests = List.copyOf(guests);
    this.clock = clock;
    this.listing =
        new FolderListing(folder, guests.stream().map(PriceFile::guest).toList(), clock, lister);
  }

  /** Returns the folder that is looked at. */
  public Path folder() {
    return listing.folder();
  }

  /** Returns the names of all data sets, sorted; reads no file. */
  public List<String> names() {
    return List.copyOf(listing.now().byName().keySet());
  }

  /**
   * Returns all data sets, sorted by name, the broken ones with their fault. A folder that cannot
   * be listed is a broken data set itself.
   */
  public List<DataSet> list() {
    Listing now = listing.now();
    files.keySet().retainAll(now.byName().values().stream().map(PriceFile::path).toList());
    List<DataSet> all = new ArrayList<>();
    if (now.fault() != null) {
      String name = String.valueOf(folder().getFileName());
      all.add(new DataSet(name, name, 0, new DataSet.Content.Broken(now.fault())));
    }
    for (PriceFile file : now.byName().values()) {
      Cancellation.check();
      describe(file).ifPresent(all::add);
    }
    return all;
  }

  /** Returns the data set of a name. */
  public Optional<DataSet> find(String name) {
    return Optional.ofNullable(listing.now().byName().get(name)).flatMap(this::describe);
  }

  /** Whether there is a data set of a name without a fault. */
  public boolean isReady(String name) {
    return find(name).filter(DataSet::ready).isPresent();
  }

  /**
   * Returns the bars of a data set.
   *
   * @throws UnknownDataSet when the folder has none of that name
   * @throws CsvFault when the file has a fault
   */
  public Bars load(String name) {
    PriceFile file = listing.now().byName().get(name);
    if (file == null) {
      throw new UnknownDataSet(unknown(name));
    }
    if (file.fault() != null) {
      throw file.toldAs(file.fault());
    }
    try {
      return cached(file).bars();
    } catch (NoSuchFileException _) {
      throw new UnknownDataSet(unknown(name));
    }
  }

  /** Returns a sentence that says which names there are. */
  public String unknown(String name) {
    Listing now = listing.now();
    List<String> names = List.copyOf(now.byName().keySet());
    return "there is no data set %s; %s%s"
        .formatted(Quoted.of(name), there(names, now.fault()), Nearest.hint(name, names));
  }

  /** Returns which names there are, in words. */
  private static String there(List<String> names, @Nullable String fault) {
    if (fault != null) {
      return fault;
    }
    return names.isEmpty()
        ? "the data folder has no .csv file"
        : "there are: " + Quoted.list(names);
  }

  private Optional<DataSet> describe(PriceFile file) {
    if (file.fault() != null) {
      String message = String.valueOf(file.toldAs(file.fault()).getMessage());
      return Optional.of(
          new DataSet(file.name(), file.file(), 0, new DataSet.Content.Broken(message)));
    }
    try {
      return Optional.of(cached(file).describe());
    } catch (NoSuchFileException _) {
      // Removed since the folder was listed.
      return Optional.empty();
    }
  }

  private CachedFile cached(PriceFile file) {
    return files.computeIfAbsent(
        file.path(), path -> new CachedFile(file, guests.contains(path) ? null : folder(), clock));
  }
}
