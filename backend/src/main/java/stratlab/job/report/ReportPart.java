package stratlab.job.report;

import java.util.Locale;

/** The stretches of a report's document, in its order. */
public enum ReportPart {
  /** All but the long lists. */
  HEAD(""),
  /** The member {@code funnel}; reports of before there was one lack it. */
  FUNNEL("funnel"),
  /** The members {@code trades} and {@code openTrades}. */
  TRADES("trades"),
  /** The member {@code orders}. */
  ORDERS("orders"),
  /** The member {@code equity}. */
  EQUITY("equity"),
  /** The member {@code lines}. */
  LINES("lines");

  private final String firstMember;

  ReportPart(String firstMember) {
    this.firstMember = firstMember;
  }

  String firstMember() {
    return firstMember;
  }

  /** Returns its name in the table. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
