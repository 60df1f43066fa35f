package stratlab.testing;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Plug-in jars made by tests from source. */
public final class Jars {
  public static final String SERVICE = "META-INF/services/stratlab.strategy.StrategyLibrary";

  private static final Pattern TYPE = Pattern.compile("public (?:final )?(?:class|record) (\\w+)");

  private Jars() {}

  /** Compiles sources and returns the class files by path. */
  public static Map<String, byte[]> compile(String... sources) {
    try {
      Path scratch = Files.createTempDirectory("jars");
      try {
        return compile(scratch, sources);
      } finally {
        delete(scratch);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, byte[]> compile(Path scratch, String... sources) throws IOException {
    Path classes = Files.createDirectories(scratch.resolve("classes"));
    List<String> args =
        new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", classPath()));
    for (String source : sources) {
      Matcher type = TYPE.matcher(source);
      if (!type.find()) {
        throw new IllegalArgumentException("no public type in: " + source);
      }
      args.add(Files.writeString(scratch.resolve(type.group(1) + ".java"), source).toString());
    }
    String[] words = args.toArray(String[]::new);
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words) != 0) {
      throw new IllegalArgumentException("the sources do not compile");
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : under(classes)) {
      if (Files.isRegularFile(file)) {
        String path = classes.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static List<Path> under(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : under(folder).reversed()) {
      Files.delete(file);
    }
  }

  /** Stratlab, and what else plug-ins may use. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.concat(
            Stream.of("target/classes"),
            Stream.of(all.split(File.pathSeparator)).filter(path -> path.contains("ta4j-core")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Packs files into a jar.
   *
   * @param service the class that the service file names; null for no such file
   */
  public static byte[] pack(@Nullable String service, Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes)) {
      if (service != null) {
        out.putNextEntry(new ZipEntry(SERVICE));
        out.write((service + "\n").getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  /** Returns a jar of one strategy of package {@code mine}, and other types beside it. */
  public static byte[] of(String name, String strategy, String... others) {
    List<String> sources = new ArrayList<>(List.of(others));
    sources.add(library(name));
    sources.add(strategy);
    return pack("mine.Library", compile(sources.toArray(String[]::new)));
  }

  /** Returns the source of a library of one strategy of package {@code mine}. */
  public static String library(String strategy) {
    return """
        package mine;
        import java.util.List;
        import stratlab.strategy.*;
        public final class Library implements StrategyLibrary {
          public List<Class<? extends Strategy>> strategies() { return List.of(%s.class); }
        }
        """
        .formatted(strategy);
  }

  /**
   * Returns the source of a strategy that is a trader.
   *
   * @param next what it does on each bar with {@code desk}
   */
  public static String trader(String name, String next) {
    return """
        package mine;
        import stratlab.strategy.*;
        @StrategyCard(title = "%1$s", about = "A strategy of a test.")
        public record %1$s(@Param(label = "Units", value = "3") int units) implements Strategy {
          public Plan plan(Market market) { return (Trader) desk -> { %2$s }; }
        }
        """
        .formatted(name, next);
  }

  /** Puts a jar into a folder as a user should: whole from the first moment. */
  public static Path drop(Path folder, String name, byte[] jar) {
    try {
      Files.createDirectories(folder);
      Path part = Files.write(folder.resolve("." + name + ".part"), jar);
      return Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
