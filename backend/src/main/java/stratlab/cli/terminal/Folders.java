package stratlab.cli.terminal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The folders a command works in.
 *
 * @param working what relative paths of the user start from
 * @param data the folder of the price files
 * @param database the file of the store
 */
public record Folders(Path working, Path data, Path database) {

  /**
   * Reads them from system properties ({@code stratlab.home}, {@code stratlab.data}, {@code
   * stratlab.database}), else from the environment ({@code STRATLAB_HOME} …); the home is the
   * working folder unless one is named.
   */
  public static Folders of(
      Path working,
      UnaryOperator<@Nullable String> properties,
      UnaryOperator<@Nullable String> variables) {
    Path home = path(working, working, properties, variables, "home");
    return new Folders(
        working,
        path(working, home.resolve("data"), properties, variables, "data"),
        path(working, home.resolve("stratlab.db"), properties, variables, "database"));
  }

  private static Path path(
      Path working,
      Path usual,
      UnaryOperator<@Nullable String> properties,
      UnaryOperator<@Nullable String> variables,
      String name) {
    String given = properties.apply("stratlab." + name);
    if (given == null || given.isBlank()) {
      given = variables.apply("STRATLAB_" + name.toUpperCase(Locale.ROOT));
    }
    return given == null || given.isBlank() ? usual : working.resolve(given);
  }

  /** Returns a path as the user means it. */
  public Path resolve(String path) {
    return working.resolve(path).normalize();
  }
}
