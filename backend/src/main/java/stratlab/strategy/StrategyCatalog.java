package stratlab.strategy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All strategies that can be run, by name. Immutable. */
public final class StrategyCatalog {
  private final Map<String, Entry> entries = new TreeMap<>();

  private record Entry(StrategyDefinition definition, RecordReader reader) {}

  private StrategyCatalog(Iterable<StrategyLibrary> libraries) {
    for (StrategyLibrary library : libraries) {
      for (Class<? extends Strategy> type : library.strategies()) {
        RecordReader reader = new RecordReader(type);
        StrategyDefinition definition = reader.definition();
        add(key(definition.name()), new Entry(definition, reader));
      }
    }
  }

  private void add(String key, Entry entry) {
    if (entries.putIfAbsent(key, entry) != null) {
      throw new IllegalArgumentException(
          "two strategies are called " + entry.definition().name() + "; rename one");
    }
  }

  /** Finds the strategies of every {@link StrategyLibrary} on the class path. */
  public static StrategyCatalog discover() {
    return new StrategyCatalog(ServiceLoader.load(StrategyLibrary.class));
  }

  /** Makes a catalogue of given libraries. */
  public static StrategyCatalog of(StrategyLibrary... libraries) {
    return new StrategyCatalog(List.of(libraries));
  }

  /**
   * Makes a catalogue of plug-in jars alone.
   *
   * @throws PluginFault when one of them cannot be used
   */
  public static StrategyCatalog ofJars(Path... jars) {
    StrategyCatalog catalog = new StrategyCatalog(List.of());
    for (Path jar : jars) {
      catalog = catalog.withJar(jar);
    }
    return catalog;
  }

  /**
   * Returns a catalogue that has the strategies of a plug-in jar too. The jar is read by a class
   * loader of its own.
   *
   * @throws PluginFault when it cannot be used, or has a strategy of a name that is taken
   */
  public StrategyCatalog withJar(Path jar) {
    return new PluginJar(jar)
        .load(
            libraries -> {
              StrategyCatalog both = new StrategyCatalog(libraries);
              entries.forEach(both::add);
              return both;
            });
  }

  /** Returns all definitions, sorted by name. */
  public List<StrategyDefinition> list() {
    List<StrategyDefinition> all = new ArrayList<>();
    entries.values().forEach(entry -> all.add(entry.definition()));
    return all;
  }

  /** Returns the definition of a name, in any case. */
  public Optional<StrategyDefinition> find(String name) {
    return Optional.ofNullable(entries.get(key(name))).map(Entry::definition);
  }

  /**
   * Makes a strategy.
   *
   * @param values as {@link StrategyDefinition#read} returned them
   */
  public Strategy create(String name, Map<String, Object> values) {
    Entry entry = entries.get(key(name));
    if (entry == null) {
      throw new IllegalArgumentException(unknown(name));
    }
    return entry.reader().create(values);
  }

  /**
   * Returns where the code of a strategy reaches beyond what a run shows it: a sentence for each
   * place, none for a strategy as it should be.
   */
  public List<String> outsideReach(String name) {
    Entry entry = entries.get(key(name));
    if (entry == null) {
      throw new IllegalArgumentException(unknown(name));
    }
    return OutsideReach.of(entry.reader().type());
  }

  /** Returns a sentence that says which names there are. */
  public String unknown(String name) {
    return "there is no strategy '%s'; there are: %s"
        .formatted(
            name.length() > 60 ? name.substring(0, 60) + "…" : name,
            String.join(", ", list().stream().map(StrategyDefinition::name).toList()));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
