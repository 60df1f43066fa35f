package stratlab.strategy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.zip.ZipFile;

/**
 * A jar of strategies, read by a class loader of its own: it sees this platform, and no other
 * plug-in sees it. The loader stays open with the strategies, which may need more of their classes
 * at any time; that of a jar with a fault is closed.
 */
final class PluginJar {
  private static final String SERVICE = "META-INF/services/" + StrategyLibrary.class.getName();

  private final Path jar;
  private final String name;

  PluginJar(Path jar) {
    this.jar = jar;
    this.name = String.valueOf(jar.getFileName());
  }

  /**
   * Loads the jar and puts what it offers to use.
   *
   * @throws PluginFault when it is no jar, names no library, or anything goes wrong with its code,
   *     whatever that does
   */
  <T> T load(Function<List<StrategyLibrary>, T> use) {
    checkIsPlugin();
    URLClassLoader loader = loader();
    try {
      return use.apply(libraries(loader));
    } catch (RuntimeException | LinkageError | ServiceConfigurationError wrong) {
      close(loader);
      throw fault(wrong);
    }
  }

  private void checkIsPlugin() {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.getEntry(SERVICE) == null) {
        throw new PluginFault(
            name, "names no strategies: put the class of its StrategyLibrary into " + SERVICE);
      }
    } catch (IOException unread) {
      throw new PluginFault(name, "is no jar that can be read: " + unread.getMessage(), unread);
    }
  }

  private URLClassLoader loader() {
    try {
      URL[] here = {jar.toUri().toURL()};
      return new URLClassLoader("plug-in " + name, here, StrategyLibrary.class.getClassLoader());
    } catch (IOException unread) {
      throw new PluginFault(name, "cannot be read: " + unread.getMessage(), unread);
    }
  }

  /** Returns the libraries of the jar itself: the loader finds those of the platform too. */
  private List<StrategyLibrary> libraries(ClassLoader loader) {
    List<StrategyLibrary> libraries =
        ServiceLoader.load(StrategyLibrary.class, loader).stream()
            .filter(provider -> loader.equals(provider.type().getClassLoader()))
            .map(ServiceLoader.Provider::get)
            .toList();
    if (libraries.isEmpty()) {
      throw new PluginFault(name, "the library that " + SERVICE + " names is not in the jar");
    }
    return libraries;
  }

  private static void close(URLClassLoader loader) {
    try {
      loader.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private PluginFault fault(Throwable wrong) {
    Throwable inside = wrong.getCause();
    return switch (wrong) {
      case PluginFault known -> known;
      case ServiceConfigurationError _ when inside != null -> fault(inside);
      case UnsupportedClassVersionError _ ->
          new PluginFault(
              name,
              "is compiled for a newer Java: " + wrong.getMessage() + "; compile it again",
              wrong);
      case LinkageError _ ->
          new PluginFault(
              name, "does not fit this version of the platform, compile it again: " + wrong, wrong);
      case IllegalArgumentException _, ServiceConfigurationError _ ->
          new PluginFault(name, String.valueOf(wrong.getMessage()), wrong);
      default -> new PluginFault(name, "its library failed: " + wrong, wrong);
    };
  }
}
