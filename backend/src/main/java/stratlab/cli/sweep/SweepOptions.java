package stratlab.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stratlab.bounds.Quoted;
import stratlab.cli.run.RunOptions;
import stratlab.cli.run.Settings;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Refusal;
import stratlab.sweep.spec.SamplingRequest;

/** The options that make many runs of one. */
final class SweepOptions {
  private static final Pattern SAMPLE = Pattern.compile("([A-Za-z]+)(?::(\\d{1,9}))?");

  @Parameters(
      paramLabel = "STRATEGY",
      arity = "0..1",
      description = "Strategy, in any case; the same as --strategy.")
  private @Nullable String strategy;

  @Option(
      names = "--axis",
      paramLabel = "NAME=VALUES",
      description =
          "What else differs from cell to cell: data.ROLE, dates (..2015-12-31,2016-01-01..), cash,"
              + " commission, size or settings.NAME; may be repeated.")
  private List<String> axes = new ArrayList<>();

  @Option(
      names = "--where",
      paramLabel = "RULE",
      description = "Only cells with 'fast < slow' or 'stop <= 5'; may be repeated.")
  private List<String> where = new ArrayList<>();

  @Option(
      names = "--keep",
      paramLabel = "RULE",
      description = "Rank only cells with 'trades >= 30', of any metric; may be repeated.")
  private List<String> keep = new ArrayList<>();

  @Option(
      names = "--sample",
      paramLabel = "METHOD:CELLS",
      description =
          "Run only some cells: random:500, latin:500 (spread evenly) or guided:500 (each where"
              + " those before it were good). Usually all are run.")
  private @Nullable String sample;

  @Option(names = "--seed", paramLabel = "N", description = "Of the draws of --sample (1).")
  private @Nullable Long seed;

  @Option(
      names = "--sort",
      paramLabel = "METRIC",
      completionCandidates = SweepMetricNames.class,
      description = "Which metric says what cell is the best (sharpe): ${COMPLETION-CANDIDATES}.")
  private @Nullable String sort;

  @Option(
      names = "--out-of-sample",
      paramLabel = "SHARE",
      description = "Share of the days, at the end, that counts as out of sample (0.3).")
  private @Nullable Double outOfSample;

  /**
   * Returns the strategy when it was named.
   *
   * @throws Refusal when it was named twice
   */
  @Nullable String strategy(RunOptions options) {
    if (strategy != null && options.strategy() != null) {
      throw new Refusal(Exit.USAGE, "the strategy is named twice; leave out --strategy");
    }
    return strategy;
  }

  /** Returns the values of what varies besides parameters, by its name. */
  Map<String, String> axes() {
    return new Settings().addEach("--axis", axes).all();
  }

  List<String> where() {
    return where;
  }

  List<String> keep() {
    return keep;
  }

  @Nullable String sort() {
    return sort;
  }

  @Nullable Double outOfSample() {
    return outOfSample;
  }

  /** Returns how cells are chosen; null when nothing was said of it. */
  @Nullable SamplingRequest sampling() {
    String given = sample;
    if (given == null) {
      return seed == null ? null : new SamplingRequest(null, null, seed);
    }
    Matcher parts = SAMPLE.matcher(given.strip());
    if (!parts.matches()) {
      throw new Refusal(
          Exit.USAGE,
          "--sample: %s is not a method and a number of cells like random:500"
              .formatted(Quoted.of(given)));
    }
    String cells = parts.group(2);
    return new SamplingRequest(
        parts.group(1).toLowerCase(Locale.ROOT),
        cells == null ? null : Integer.valueOf(cells),
        seed);
  }
}
