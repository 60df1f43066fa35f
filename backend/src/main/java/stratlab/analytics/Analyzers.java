package stratlab.analytics;

import java.util.Map;

/** Backtrader's figures. */
public final class Analyzers {
  private Analyzers() {}

  public static Map<String, Object> of(AnalyzerInput input) {
    return Map.of();
  }
}
