package stratlab.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.GuardVerdict;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Paragraphs;
import stratlab.cli.terminal.Terminal;

/** A report for the screen of a person: what was run, what to beware of, then the figures. */
public final class ReportTable {
  private static final int SHORT_ID = 12;

  /** How many drawdowns are shown where not all is. */
  private static final int DRAWDOWNS = 3;

  private final Terminal terminal;
  private final String title;
  private final BacktestReport report;
  private final GuardVerdict verdict;
  private final Extent extent;
  private final Paragraphs lines;

  /**
   * How much of a report is shown.
   *
   * @param trades how many trades, first and last
   * @param allFigures whether every figure, drawdown and breakdown, or only the headlines
   * @param signals whether what became of the raw signals, or only a line of it
   */
  public record Extent(int trades, boolean allFigures, boolean signals) {
    public static final Extent USUAL = new Extent(10, false, false);
  }

  ReportTable(
      Terminal terminal, String title, BacktestReport report, GuardVerdict verdict, Extent extent) {
    this.terminal = terminal;
    this.title = title;
    this.report = report;
    this.verdict = verdict;
    this.extent = extent;
    this.lines = new Paragraphs(terminal);
  }

  List<String> lines() {
    lines.title(title);
    lines.facts(facts());
    warnings();
    if (extent.signals()) {
      FunnelLines funnel = new FunnelLines(terminal, report.funnel());
      part("Signals", funnel.outcomes());
      part("Conditions, on bars of the window", funnel.conditions());
    }
    MetricLines metrics = new MetricLines(terminal, report.metrics(), extent.allFigures());
    part("", metrics.panels());
    part("Trade statistics", metrics.trades());
    part("Monthly returns in %", new MonthLines(terminal, report.monthlyReturns()).lines());
    boolean all = extent.allFigures();
    part(
        "Deepest drawdowns",
        new DrawdownLines(terminal, report.drawdowns()).lines(all ? Integer.MAX_VALUE : DRAWDOWNS));
    part(
        "What chance could have made of it",
        new EvidenceLines(terminal, report.evidence(), all).lines());
    if (all) {
      report
          .breakdowns()
          .forEach(
              each ->
                  part(
                      "Trades by " + lower(each.name()),
                      new BreakdownLines(terminal, each).lines()));
    }
    TradeLines list = new TradeLines(terminal, report);
    int shown = extent.trades();
    boolean any = shown > 0 && !report.trades().isEmpty();
    part(list.title(shown), any ? list.closed(shown) : List.of());
    part("Open at the end", report.openTrades().isEmpty() ? List.of() : list.open());
    List<String> notes = new ArrayList<>(metrics.notes());
    if (any) {
      notes.addAll(list.notes());
    }
    part("Notes", notes);
    return lines.lines();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Map<String, String> facts() {
    BacktestReport.Request request = report.request();
    BacktestReport.Window window = report.window();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Strategy", report.strategy().name() + " " + params(request.params()));
    for (BacktestReport.DataFacts data : report.data()) {
      facts.put(
          "Data, " + data.role(),
          "%s (%s, %s bars)".formatted(data.name(), data.timeframe(), Formats.count(data.bars())));
    }
    facts.put(
        "Window",
        "%s to %s UTC, %s bars, of which %s to warm up"
            .formatted(
                Formats.minute(window.from()).replace(" 00:00", ""),
                Formats.minute(window.to()).replace(" 00:00", ""),
                Formats.count(window.bars()),
                Formats.count(window.warmUpBars())));
    facts.put("Warm-up", GuardLines.warmUp(verdict.warmUp()));
    facts.put("Account", TradingFacts.account(request));
    String settings = TradingFacts.settings(request);
    if (!settings.isEmpty()) {
      facts.put("Settings", settings);
    }
    facts.put("Signals", report.funnel().words());
    facts.put("Orders", TradingFacts.orders(report));
    facts.put("Look-ahead", GuardLines.verdict(verdict).getFirst());
    facts.put("Report", report.id().substring(0, SHORT_ID) + ", engine " + report.engine());
    return facts;
  }

  private static String params(Map<String, Object> params) {
    List<String> words = new ArrayList<>();
    params.forEach((name, value) -> words.add(name + "=" + Formats.value(value)));
    return String.join(" ", words);
  }

  private void warnings() {
    List<String> warnings = new ArrayList<>(verdict.violations());
    warnings.addAll(report.warnings());
    if (!warnings.isEmpty()) {
      lines.gap();
    }
    warnings.forEach(lines::warning);
  }

  private void part(String heading, List<String> content) {
    if (content.isEmpty()) {
      return;
    }
    if (heading.isEmpty()) {
      lines.gap();
      lines.all(content);
    } else {
      lines.part(heading, content);
    }
  }
}
