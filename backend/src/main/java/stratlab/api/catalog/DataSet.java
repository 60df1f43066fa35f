package stratlab.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stratlab.market.catalog.DataSet.Content;

/** A price file, with its range when it is sound and with its fault when it is not. */
@Serdeable
public record DataSet(
    @Schema(example = "sp500-daily") String name,
    @Schema(example = "sp500-daily.csv") String file,
    long bytes,
    @Schema(
            type = "string",
            allowableValues = {"ready", "broken"})
        String status,
    @Schema(example = "SP500") @Nullable String symbol,
    @Schema(description = "Length of a bar: 5m, 1h, 1d, 1w, 1M.", example = "1d")
        @Nullable String timeframe,
    @Nullable Integer bars,
    @Schema(description = "Open of the first bar, UTC epoch milliseconds.") @Nullable Long from,
    @Schema(description = "Open of the last bar, UTC epoch milliseconds.") @Nullable Long to,
    @Schema(description = "SHA-256 of the bars.") @Nullable String hash,
    @Schema(description = "How many decimals its prices need to be shown with.", example = "2")
        @Nullable Integer decimals,
    @Schema(description = "File, line and what is wrong.") @Nullable String fault) {

  static DataSet of(stratlab.market.catalog.DataSet set) {
    return switch (set.content()) {
      case Content.Ready ready ->
          new DataSet(
              set.name(),
              set.file(),
              set.bytes(),
              "ready",
              ready.symbol(),
              ready.timeframe(),
              ready.bars(),
              ready.from(),
              ready.to(),
              ready.hash(),
              ready.decimals(),
              null);
      case Content.Broken broken ->
          new DataSet(
              set.name(),
              set.file(),
              set.bytes(),
              "broken",
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              broken.fault());
    };
  }
}
