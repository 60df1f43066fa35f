package stratlab.strategy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;

/**
 * All strategies that can be run, by name. Immutable: a caller that holds one goes on with the
 * classes it was made of. {@link StrategyFolder} makes a new one when a plug-in comes, changes or
 * goes.
 */
public final class StrategyCatalog {
  /** The source of strategies that are no plug-in's. */
  public static final String BUILT_IN = "built-in";

  private final Map<String, Entry> entries = new TreeMap<>();
  private final List<Plugin> plugins = new ArrayList<>();

  private record Entry(RecordReader reader, String source) {
    StrategyDefinition definition() {
      return reader.definition();
    }
  }

  private StrategyCatalog() {}

  private static StrategyCatalog of(Iterable<StrategyLibrary> libraries) {
    StrategyCatalog catalog = new StrategyCatalog();
    for (StrategyLibrary library : libraries) {
      for (Class<? extends Strategy> type : library.strategies()) {
        RecordReader reader = new RecordReader(type);
        String name = reader.name();
        if (catalog.entries.putIfAbsent(key(name), new Entry(reader, BUILT_IN)) != null) {
          throw new IllegalArgumentException("two strategies are called " + name + "; rename one");
        }
      }
    }
    return catalog;
  }

  /**
   * Finds the strategies of every {@link StrategyLibrary} on the class path. They belong to the
   * program, whose tests have looked at all of them: each is read whole when it is asked for.
   */
  public static StrategyCatalog discover() {
    return of(ServiceLoader.load(StrategyLibrary.class));
  }

  /**
   * Makes a catalogue of given libraries.
   *
   * @throws IllegalArgumentException when one of their strategies is not as it should be
   */
  public static StrategyCatalog of(StrategyLibrary... libraries) {
    StrategyCatalog catalog = of(List.of(libraries));
    catalog.entries.values().forEach(Entry::definition);
    return catalog;
  }

  /**
   * Makes a catalogue of plug-in jars alone.
   *
   * @throws PluginFault when one of them cannot be used
   */
  public static StrategyCatalog ofJars(Path... jars) {
    StrategyCatalog catalog = new StrategyCatalog();
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
    return with(PluginJar.of(jar));
  }

  /**
   * Returns a catalogue that has the strategies of a plug-in jar too.
   *
   * @throws PluginFault when it has a strategy of a name that is taken; all of it is left out then
   */
  StrategyCatalog with(PluginJar jar) {
    StrategyCatalog both = copy();
    List<String> names = new ArrayList<>();
    for (RecordReader reader : jar.strategies()) {
      String name = reader.definition().name();
      Entry before = both.entries.putIfAbsent(key(name), new Entry(reader, jar.file()));
      if (before != null) {
        throw new PluginFault(jar.file(), taken(name, before.source(), jar.file()));
      }
      names.add(name);
    }
    both.plugins.add(new Plugin(jar.file(), jar.digest(), names, null));
    return both;
  }

  private static String taken(String name, String source, String file) {
    if (source.equals(file)) {
      return "two of its strategies are called " + name + "; rename one";
    }
    String place = source.equals(BUILT_IN) ? "one that is built in" : "one of " + source;
    return "its strategy %s has the name of %s; rename it".formatted(name, place);
  }

  /** Returns a catalogue that lists a plug-in with a fault too. */
  StrategyCatalog withBroken(Plugin plugin) {
    StrategyCatalog both = copy();
    both.plugins.add(plugin);
    return both;
  }

  private StrategyCatalog copy() {
    StrategyCatalog copy = new StrategyCatalog();
    copy.entries.putAll(entries);
    copy.plugins.addAll(plugins);
    return copy;
  }

  /** Returns all definitions, sorted by name. */
  public List<StrategyDefinition> list() {
    List<StrategyDefinition> all = new ArrayList<>();
    entries.values().forEach(entry -> all.add(entry.definition()));
    return all;
  }

  /** Returns the plug-in jars, sorted by file name, the broken ones with their fault. */
  public List<Plugin> plugins() {
    return List.copyOf(plugins);
  }

  /** Returns the plug-in jars that cannot be used. */
  public List<Plugin> broken() {
    return plugins.stream().filter(plugin -> plugin.fault() != null).toList();
  }

  /** Returns the definition of a name, in any case. */
  public Optional<StrategyDefinition> find(String name) {
    return Optional.ofNullable(entries.get(key(name))).map(Entry::definition);
  }

  /** Returns where a strategy comes from: {@link #BUILT_IN} or the file name of its jar. */
  public String source(StrategyDefinition strategy) {
    return entry(strategy.name()).source();
  }

  /**
   * Makes a strategy.
   *
   * @param values as {@link StrategyDefinition#read} returned them
   */
  public Strategy create(String name, Map<String, Object> values) {
    return entry(name).reader().create(values);
  }

  /**
   * Makes a strategy whose static fields no other run has touched, as far as it comes from a
   * plug-in.
   *
   * @param values as {@link StrategyDefinition#read} returned them
   */
  public Strategy createApart(String name, Map<String, Object> values) {
    return entry(name).reader().createApart(values);
  }

  private Entry entry(String name) {
    Entry entry = entries.get(key(name));
    if (entry == null) {
      throw new IllegalArgumentException(unknown(name));
    }
    return entry;
  }

  /**
   * Returns where the code of a strategy reaches beyond what a run shows it: a sentence for each
   * place, none for a strategy as it should be.
   */
  public List<String> outsideReach(String name) {
    return OutsideReach.of(entry(name).reader().type());
  }

  /** Returns a sentence that says which names there are. */
  public String unknown(String name) {
    List<String> names = list().stream().map(StrategyDefinition::name).toList();
    return "there is no strategy %s; there are: %s%s"
        .formatted(Quoted.of(name), Quoted.list(names), Nearest.hint(name, names));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
