package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonNumbers;
import stratlab.sweep.result.Overfitting.Bin;
import stratlab.sweep.result.Overfitting.Point;

/** How much the best of many trials is worth. What is null has its reason under `undefined`. */
@Serdeable
public record Overfitting(
    @Schema(description = "Cells with a Sharpe ratio.") int trials,
    @Schema(description = "As many independent ones.") @Nullable Double effectiveTrials,
    @Schema(description = "The best cell, which the figures are of; null when none is ranked.")
        @Nullable Integer best,
    @Schema(description = "Its Sharpe ratio, of a day.") @Nullable Double sharpe,
    @Schema(description = "Of a day: what the best of so many worthless trials would have.")
        @Nullable Double expectedMaximum,
    @Schema(description = "Chance that its true Sharpe ratio is above 0.")
        @Nullable Double probabilistic,
    @Schema(description = "Chance that it is above the expected maximum.")
        @Nullable Double deflated,
    @Schema(description = "Days of track record that would tell it from 0 at 95 %.")
        @Nullable Double minimumDays,
    @Schema(description = "Days of track record it has.") int days,
    @Schema(
            description =
                "Share of splits in which the best in sample is no better than the median out of"
                    + " sample.")
        @Nullable Double overfitting,
    @Schema(description = "How many cells that was found over.") int overfittingTrials,
    @Schema(description = "How many splits have a logit above one value and up to another.")
        List<LogitBin> logits,
    @Schema(description = "Of the out-of-sample on the in-sample Sharpe ratio of chosen cells.")
        @Nullable Double slope,
    @Schema(description = "Share of splits in which the chosen cell loses out of sample.")
        @Nullable Double probabilityOfLoss,
    @Schema(description = "Whether cells that are good before the split of the days are so after.")
        @Nullable Double rankCorrelation,
    Points points,
    @Schema(description = "Why figures are null, by their name.") Map<String, String> undefined,
    @Schema(
            type = "string",
            allowableValues = {"good", "doubtful", "bad", "unknown"})
        String verdict,
    @Schema(description = "The verdict in plain words.") String sentence) {

  public static Overfitting of(stratlab.sweep.result.Overfitting honesty) {
    return new Overfitting(
        honesty.trials(),
        JsonNumbers.of(honesty.effectiveTrials()),
        honesty.best() < 0 ? null : honesty.best(),
        JsonNumbers.of(honesty.sharpe()),
        JsonNumbers.of(honesty.expectedMaximum()),
        JsonNumbers.of(honesty.probabilistic()),
        JsonNumbers.of(honesty.deflated()),
        JsonNumbers.of(honesty.minimumDays()),
        honesty.days(),
        JsonNumbers.of(honesty.overfitting()),
        honesty.overfittingTrials(),
        honesty.logits().stream().map(LogitBin::of).toList(),
        JsonNumbers.of(honesty.slope()),
        JsonNumbers.of(honesty.probabilityOfLoss()),
        JsonNumbers.of(honesty.rankCorrelation()),
        Points.of(honesty.points()),
        honesty.undefined(),
        honesty.verdict().name().toLowerCase(Locale.ROOT),
        honesty.sentence());
  }

  /** A bar of a histogram. */
  @Serdeable
  record LogitBin(
      @Nullable Double from,
      @Nullable Double to,
      @Schema(description = "Whole unless several cells were the best together.") double count) {
    static LogitBin of(Bin bin) {
      return new LogitBin(JsonNumbers.of(bin.from()), JsonNumbers.of(bin.to()), bin.count());
    }
  }

  /** Sharpe ratios, of a year, of at most 2,000 cells before and after the split, as columns. */
  @Serdeable
  record Points(
      List<Integer> cell, List<@Nullable Double> inSample, List<@Nullable Double> outOfSample) {
    static Points of(List<Point> points) {
      return new Points(
          points.stream().map(Point::cell).toList(),
          JsonNumbers.column(points.stream().mapToDouble(Point::inSample).toArray()),
          JsonNumbers.column(points.stream().mapToDouble(Point::outOfSample).toArray()));
    }
  }
}
