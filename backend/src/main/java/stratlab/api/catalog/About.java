package stratlab.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Versions of the server.
 *
 * @param engine changes whenever the same run could give other numbers
 */
@Serdeable
public record About(
    @Schema(example = "0.1.0") String version,
    @Schema(example = "1/1", description = "Version of the engine and of the report.")
        String engine,
    @Schema(example = "25") String javaVersion,
    @Schema(description = "Whether jobs can be stored.") Store store,
    Work work) {
  /**
   * How the store is.
   *
   * @param trouble null while it can be used
   * @param since UTC epoch milliseconds
   */
  @Serdeable
  record Store(
      @Schema(
              description =
                  "Why the store cannot be used, and the remedy; null while it can. Jobs wait"
                      + " meanwhile and go on by themselves.")
          @Nullable String trouble,
      @Schema(description = "Since when it cannot be used; null while it can.")
          @Nullable Long since) {}
}
