package stratlab.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.job.ServerPaths;

/** A jar of the strategies folder. */
@Serdeable
public record Plugin(
    @Schema(example = "mine.jar") String file,
    @Schema(description = "SHA-256 of the jar; empty when it could not be read.") String digest,
    @Schema(description = "The names of the strategies it brings.") List<String> strategies,
    @Schema(description = "Why none of it is used; null when it is.") @Nullable String fault) {

  static Plugin of(stratlab.strategy.Plugin plugin, ServerPaths paths) {
    return new Plugin(
        plugin.file(), plugin.digest(), plugin.strategies(), paths.withoutAny(plugin.fault()));
  }
}
