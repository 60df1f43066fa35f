package stratlab.backtest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.market.Bars;
import stratlab.strategy.StrategyDefinition;

/** The address of a result: SHA-256 over all that decides it and all that its report shows. */
final class ContentId {
  /** Changes whenever a report shows something else for the same run. */
  static final String REPORT_VERSION = "5";

  private ContentId() {}

  static String of(BacktestSpec spec, StrategyDefinition strategy, List<Bars> data) {
    StringBuilder text = new StringBuilder();
    line(text, "engine", Backtests.VERSION);
    line(text, "strategy", strategy.name() + " " + strategy.digest());
    spec.params().forEach((name, value) -> line(text, "param " + name, value));
    return hash(text, spec, data);
  }

  /**
   * Returns the address of what all runs of a study have in common.
   *
   * @param outOfSample the share of its days at the end
   */
  static String ofStudy(
      BacktestSpec spec, StrategyDefinition strategy, List<Bars> data, double outOfSample) {
    StringBuilder text = new StringBuilder();
    line(text, "study", Backtests.STUDY_VERSION);
    line(text, "strategy", strategy.name() + " " + strategy.digest());
    line(text, "out of sample", outOfSample);
    return hash(text, spec, data);
  }

  private static String hash(StringBuilder text, BacktestSpec spec, List<Bars> data) {
    int set = 0;
    for (var entry : spec.data().entrySet()) {
      line(text, "data " + entry.getKey(), entry.getValue() + " " + data.get(set++).hash());
    }
    line(text, "from", spec.from());
    line(text, "to", spec.to());
    line(text, "cash", spec.cash());
    line(text, "commission", spec.commission());
    line(text, "size", spec.size());
    spec.settings().forEach((name, value) -> line(text, "setting " + name, value));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  private static void line(StringBuilder text, String name, @Nullable Object value) {
    // Values of people cannot forge a line: a line feed in one is spelled out.
    text.append(name).append('=').append(String.valueOf(value).replace("\n", "\\n")).append('\n');
  }
}
