package stratlab.strategy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;

/**
 * A jar of strategies, read by a class loader of its own: it sees this platform, and no other
 * plug-in sees it. The loader stays open with the strategies, which may need more of their classes
 * at any time.
 */
final class PluginJar {
  private static final String SERVICE = "META-INF/services/" + StrategyLibrary.class.getName();

  private final Path jar;
  private final String name;

  PluginJar(Path jar) {
    this.jar = jar;
    this.name = String.valueOf(jar.getFileName());
  }

  String name() {
    return name;
  }

  /**
   * Returns what the jar offers.
   *
   * @throws PluginFault when it is no jar, names no library, or a library cannot be used
   */
  List<StrategyLibrary> libraries() {
    checkIsPlugin();
    try {
      ClassLoader own =
          new URLClassLoader(
              "plug-in " + name,
              new URL[] {jar.toUri().toURL()},
              StrategyLibrary.class.getClassLoader());
      List<StrategyLibrary> libraries =
          ServiceLoader.load(StrategyLibrary.class, own).stream()
              .filter(provider -> own.equals(provider.type().getClassLoader()))
              .map(ServiceLoader.Provider::get)
              .toList();
      if (libraries.isEmpty()) {
        throw new PluginFault(name, "the library that " + SERVICE + " names is not in the jar");
      }
      return libraries;
    } catch (ServiceConfigurationError wrong) {
      throw fault(wrong);
    } catch (IOException unread) {
      throw new PluginFault(name, "cannot be read: " + unread.getMessage(), unread);
    }
  }

  /** Says what is wrong with a library or strategy of this jar. */
  PluginFault fault(Throwable wrong) {
    Throwable cause = wrong instanceof ServiceConfigurationError ? rootOf(wrong) : wrong;
    return switch (cause) {
      case UnsupportedClassVersionError _ ->
          new PluginFault(
              name,
              "is compiled for a newer Java: " + cause.getMessage() + "; compile it again",
              wrong);
      case LinkageError _ ->
          new PluginFault(
              name, "does not fit this version of the platform, compile it again: " + cause, wrong);
      case PluginFault known -> known;
      case IllegalArgumentException _ ->
          new PluginFault(name, String.valueOf(cause.getMessage()), wrong);
      case ServiceConfigurationError _ ->
          new PluginFault(name, String.valueOf(cause.getMessage()), wrong);
      default -> new PluginFault(name, "its library failed: " + cause, wrong);
    };
  }

  private static Throwable rootOf(Throwable wrong) {
    Throwable cause = wrong.getCause();
    return cause == null ? wrong : cause;
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
}
