package stratlab.strategy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import stratlab.bounds.WantOfMemory;

/**
 * A jar of strategies, read into memory by a {@link JarLoader} of its own.
 *
 * @param digest SHA-256 of the jar, which all its strategies have as theirs
 */
record PluginJar(String file, String digest, List<RecordReader> strategies) {
  /** The largest jar that is read, in bytes. */
  static final long MOST_BYTES = 64 << 20;

  private static final String SERVICE = "META-INF/services/" + StrategyLibrary.class.getName();

  PluginJar {
    strategies = List.copyOf(strategies);
  }

  /**
   * Reads a jar.
   *
   * @throws PluginFault when it is no jar, names no library, or anything goes wrong with its code,
   *     whatever that does
   */
  static PluginJar of(Path jar) {
    String name = String.valueOf(jar.getFileName());
    try {
      return of(name, Files.readAllBytes(jar));
    } catch (IOException unread) {
      throw new PluginFault(name, "is no jar that can be read: " + unread.getMessage(), unread);
    }
  }

  /**
   * Reads the content of a jar.
   *
   * @throws PluginFault as {@link #of(Path)}
   */
  static PluginJar of(String file, byte[] jar) {
    String digest = sha256(jar);
    Map<String, byte[]> files = unpack(file, jar);
    JarLoader loader = new JarLoader("plug-in " + file, files);
    try {
      List<Class<? extends Strategy>> types = new ArrayList<>();
      for (StrategyLibrary library : libraries(file, loader)) {
        types.addAll(library.strategies());
      }
      JarNeeds.check(files, types.stream().map(Class::getPackageName).distinct().toList(), loader);
      List<RecordReader> strategies =
          types.stream().map(type -> new RecordReader(type, digest)).toList();
      strategies.forEach(RecordReader::definition); // A fault in one is told now.
      if (strategies.isEmpty()) {
        throw new PluginFault(file, "its library lists no strategy");
      }
      return new PluginJar(file, digest, strategies);
    } catch (Throwable wrong) {
      if (WantOfMemory.isBehind(wrong) && !isAtWork(loader, wrong)) {
        throw wrong; // The heap is full, which says nothing of the jar.
      }
      // It is a stranger's code: nothing it throws may reach those who only ask for a list.
      throw fault(file, wrong);
    }
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  private static Map<String, byte[]> unpack(String file, byte[] jar) {
    try {
      Map<String, byte[]> files = JarFiles.of(jar);
      if (!files.containsKey(SERVICE)) {
        throw new PluginFault(
            file, "names no strategies: put the class of its StrategyLibrary into " + SERVICE);
      }
      return files;
    } catch (IOException unread) {
      throw new PluginFault(file, "is no jar that can be read: " + unread.getMessage(), unread);
    }
  }

  /** Returns the libraries of the jar itself: the service file may name one of the platform. */
  private static List<StrategyLibrary> libraries(String file, ClassLoader loader) {
    List<StrategyLibrary> libraries =
        ServiceLoader.load(StrategyLibrary.class, loader).stream()
            .filter(provider -> loader.equals(provider.type().getClassLoader()))
            .map(ServiceLoader.Provider::get)
            .toList();
    if (libraries.isEmpty()) {
      throw new PluginFault(file, "the library that " + SERVICE + " names is not in the jar");
    }
    return libraries;
  }

  private static boolean isAtWork(JarLoader loader, Throwable wrong) {
    return Arrays.stream(wrong.getStackTrace())
        .anyMatch(frame -> String.valueOf(loader.getName()).equals(frame.getClassLoaderName()));
  }

  private static PluginFault fault(String file, Throwable wrong) {
    Throwable inside = wrong.getCause();
    String message = String.valueOf(wrong.getMessage());
    return switch (wrong) {
      case PluginFault known -> known;
      case ServiceConfigurationError _ when inside != null -> fault(file, inside);
      case ExceptionInInitializerError _ ->
          new PluginFault(file, "a static initialiser failed: " + inside, wrong);
      case UnsupportedClassVersionError _ ->
          new PluginFault(
              file, "is compiled for a newer Java: " + message + "; compile it again", wrong);
      case ClassFormatError _ ->
          new PluginFault(file, "a class in it is damaged: " + message + "; build it again", wrong);
      case NoClassDefFoundError _ ->
          new PluginFault(
              file,
              "needs the class %s, which is neither in the jar nor open to plug-ins; put it in"
                  .formatted(message.replace('/', '.')),
              wrong);
      case LinkageError _ ->
          new PluginFault(
              file, "does not fit this version of the platform, compile it again: " + wrong, wrong);
      case IllegalArgumentException _, ServiceConfigurationError _ ->
          new PluginFault(file, message, wrong);
      default -> new PluginFault(file, "its library failed: " + wrong, wrong);
    };
  }
}
