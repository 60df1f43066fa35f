package stratlab.job;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the folders of this machine out of what callers are told: a file is named as it lies in the
 * folder of the data or of the database, and what lies elsewhere by its own name.
 */
@Singleton
public final class ServerPaths {
  private final List<String> folders;

  public ServerPaths(
      @Value("${stratlab.data}") String data, @Value("${stratlab.database}") String database) {
    Path file = Path.of(database).toAbsolutePath().normalize();
    this.folders =
        Stream.of(
                Path.of(data).toAbsolutePath().normalize(),
                Path.of(data),
                file.getParent(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home", "/")),
                Path.of(System.getProperty("java.io.tmpdir", "/")))
            .filter(folder -> folder != null && folder.isAbsolute() && folder.getNameCount() > 0)
            .map(folder -> folder + folder.getFileSystem().getSeparator())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Returns a message without the folders. */
  public String without(String message) {
    String told = message;
    for (String folder : folders) {
      told = told.replace(folder, "");
    }
    return told;
  }

  public @Nullable String withoutAny(@Nullable String message) {
    return message == null ? null : without(message);
  }
}
