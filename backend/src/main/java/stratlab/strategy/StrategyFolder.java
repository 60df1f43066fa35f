package stratlab.strategy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.folder.FolderCache;

/**
 * The built-in strategies and those of the jars in a folder, as it is now. Where two have one name
 * the built-in one wins, then the jar that comes first by file name; the other jar is listed with
 * its fault, as is every jar that cannot be used. Safe for many threads.
 */
public final class StrategyFolder implements Supplier<StrategyCatalog> {
  private final StrategyCatalog builtIn;
  private final FolderCache<Jar> jars;
  private @Nullable SortedMap<String, Jar> known;
  private StrategyCatalog catalog;

  /** A jar as it was read, or why it was not. */
  private sealed interface Jar {
    record Sound(PluginJar jar) implements Jar {}

    record Broken(Plugin plugin) implements Jar {}
  }

  /**
   * Adds a folder of jars to a catalogue.
   *
   * @param folder need not exist
   */
  public StrategyFolder(StrategyCatalog builtIn, Path folder, InstantSource clock) {
    this.builtIn = builtIn;
    this.jars = new FolderCache<>(folder, ".jar", clock, new Reader());
    this.catalog = builtIn;
  }

  public Path folder() {
    return jars.folder();
  }

  /** Returns the strategies there are now; the same catalogue as long as no jar changes. */
  @Override
  public synchronized StrategyCatalog get() {
    SortedMap<String, Jar> now = jars.contents();
    if (!now.equals(known)) {
      StrategyCatalog all = builtIn;
      for (Jar jar : now.values()) {
        all = add(all, jar);
      }
      catalog = all;
      known = now;
    }
    return catalog;
  }

  private static StrategyCatalog add(StrategyCatalog all, Jar jar) {
    return switch (jar) {
      case Jar.Broken(Plugin plugin) -> all.withBroken(plugin);
      case Jar.Sound(PluginJar sound) -> {
        try {
          yield all.with(sound);
        } catch (PluginFault taken) {
          yield all.withBroken(broken(sound.file(), sound.digest(), taken.fault()));
        }
      }
    };
  }

  private static Plugin broken(String file, String digest, String fault) {
    return new Plugin(file, digest, List.of(), fault);
  }

  private static final class Reader implements FolderCache.Maker<Jar> {
    @Override
    public long most() {
      return PluginJar.MOST_BYTES;
    }

    @Override
    public Jar of(String file, byte[] content) {
      return SlowJars.read(file, () -> read(file, content))
          .orElseGet(() -> new Jar.Broken(broken(file, PluginJar.sha256(content), SlowJars.FAULT)));
    }

    private static Jar read(String file, byte[] content) {
      try {
        return new Jar.Sound(PluginJar.of(file, content));
      } catch (PluginFault fault) {
        return new Jar.Broken(broken(file, PluginJar.sha256(content), fault.fault()));
      }
    }

    @Override
    public Jar unread(String file, String reason) {
      return new Jar.Broken(broken(file, "", reason));
    }
  }
}
