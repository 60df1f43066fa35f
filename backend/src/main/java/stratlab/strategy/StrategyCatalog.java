package stratlab.strategy;

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
        if (entries.putIfAbsent(key(definition.name()), new Entry(definition, reader)) != null) {
          throw new IllegalArgumentException(
              "two strategies are called " + definition.name() + "; one is " + type.getName());
        }
      }
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
