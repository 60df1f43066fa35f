package stratlab.market.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.csv.CsvBars;
import stratlab.market.csv.CsvFault;

/**
 * The price files ({@code *.csv}) of one folder. A file is read when it is first asked for and
 * again when its size or time of change differs; two callers never read it twice at once. Safe for
 * many threads.
 */
public final class DataCatalog {
  private static final String ENDING = ".csv";
  private static final Pattern BAR_LENGTH =
      Pattern.compile("[-_](hourly|daily|weekly|monthly|\\d+[smhdwM])$");

  private final Path folder;
  private final List<Path> guests;
  private final Map<Path, Entry> entries = new ConcurrentHashMap<>();

  public DataCatalog(Path folder) {
    this(folder, List.of());
  }

  /**
   * Makes a catalogue of a folder and of files elsewhere, for callers who may read them (the
   * command line).
   *
   * @param guests each hides a file of the folder that has the same name
   */
  public DataCatalog(Path folder, List<Path> guests) {
    this.folder = folder;
    this.guests = List.copyOf(guests);
  }

  /** What is known of one file at one time of change. */
  private record Entry(
      long bytes, long changed, DataSet.Content content, SoftReference<@Nullable Bars> bars) {
    boolean describes(BasicFileAttributes now) {
      return bytes == now.size() && changed == now.lastModifiedTime().toMillis();
    }
  }

  /** Returns the folder that is looked at. */
  public Path folder() {
    return folder;
  }

  /** Returns the names of all data sets, sorted; reads no file. */
  public List<String> names() {
    return files().stream().map(DataCatalog::nameOf).toList();
  }

  /** Returns all data sets, sorted by name, the broken ones with their fault. */
  public List<DataSet> list() {
    return files().stream().map(this::describe).toList();
  }

  /** Returns the data set of a name. */
  public Optional<DataSet> find(String name) {
    return file(name).map(this::describe);
  }

  /**
   * Returns the bars of a data set.
   *
   * @throws UnknownDataSet when the folder has none of that name
   * @throws CsvFault when the file has a fault
   */
  public Bars load(String name) {
    return loadFile(file(name).orElseThrow(() -> new UnknownDataSet(unknown(name))));
  }

  /** Returns the bars of a file anywhere, for callers who may read it (the command line). */
  public Bars loadFile(Path file) {
    Entry entry = entry(file);
    Bars bars = entry.bars().get();
    if (bars != null) {
      return bars;
    }
    // Broken (read again for its fault), or dropped by the collector since it was read.
    Bars again = CsvBars.read(file, new Instrument(symbolOf(file)));
    entries.computeIfPresent(
        file,
        (_, known) ->
            known.equals(entry)
                ? new Entry(
                    known.bytes(), known.changed(), known.content(), new SoftReference<>(again))
                : known);
    return again;
  }

  /** Returns a sentence that says which names there are. */
  public String unknown(String name) {
    List<String> names = names();
    return "there is no data set '%s'; %s"
        .formatted(
            name.length() > 60 ? name.substring(0, 60) + "…" : name,
            names.isEmpty()
                ? "the data folder has no .csv file"
                : "there are: " + String.join(", ", names));
  }

  private Optional<Path> file(String name) {
    return files().stream().filter(file -> nameOf(file).equals(name)).findFirst();
  }

  private List<Path> files() {
    List<String> hidden = guests.stream().map(DataCatalog::nameOf).toList();
    return Stream.concat(
            guests.stream(), ofFolder().stream().filter(file -> !hidden.contains(nameOf(file))))
        .sorted(Comparator.comparing(DataCatalog::nameOf))
        .toList();
  }

  private List<Path> ofFolder() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> found = new ArrayList<>();
      inside
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(found::add);
      return found;
    } catch (IOException failed) {
      throw new UncheckedIOException("the data folder cannot be listed", failed);
    }
  }

  private DataSet describe(Path file) {
    Entry entry = entry(file);
    return new DataSet(
        nameOf(file), String.valueOf(file.getFileName()), entry.bytes(), entry.content());
  }

  private Entry entry(Path file) {
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException _) {
      throw new UnknownDataSet("there is no file " + file);
    }
    return entries.compute(
        file, (_, known) -> known != null && known.describes(now) ? known : read(file, now));
  }

  private static Entry read(Path file, BasicFileAttributes now) {
    DataSet.Content content;
    Bars bars = null;
    try {
      bars = CsvBars.read(file, new Instrument(symbolOf(file)));
      content =
          new DataSet.Content.Ready(
              bars.instrument().symbol(),
              bars.timeframe().toString(),
              bars.size(),
              bars.time(0),
              bars.time(bars.size() - 1),
              bars.hash(),
              bars.priceDecimals());
    } catch (CsvFault fault) {
      content = new DataSet.Content.Broken(String.valueOf(fault.getMessage()));
    } catch (UncheckedIOException failed) {
      content = new DataSet.Content.Broken(String.valueOf(failed.getMessage()));
    }
    return new Entry(
        now.size(), now.lastModifiedTime().toMillis(), content, new SoftReference<>(bars));
  }

  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /** {@code sp500-daily.csv} and {@code sp500_5m.csv} hold {@code SP500}. */
  private static String symbolOf(Path file) {
    String name = nameOf(file);
    String symbol = BAR_LENGTH.matcher(name).replaceFirst("");
    return (symbol.isBlank() ? name : symbol).toUpperCase(Locale.ROOT);
  }
}
