package stratlab.cli;

import stratlab.backtest.BacktestReport;

/** The report as the API sends it, byte for byte. */
final class ReportBytes {
  private ReportBytes() {}

  static void print(BacktestReport report, Terminal terminal) {
    terminal.line(report.toString());
  }
}
