package stratlab.backtest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import stratlab.backtest.BacktestReport.TradeRow;
import stratlab.bounds.Cancellation;

/** Closed trades as a sheet: the names of the report, times in ISO form (UTC). */
public final class TradesCsv {
  private static final List<String> HEADING =
      List.of(
          "id",
          "role",
          "direction",
          "size",
          "entryTime",
          "entryBar",
          "entryPrice",
          "exitTime",
          "exitBar",
          "exitPrice",
          "pnl",
          "pnlNet",
          "commission",
          "interest",
          "bars",
          "returnFraction",
          "ambiguous");

  private TradesCsv() {}

  /** Returns the sheet, its heading first. */
  public static String of(List<TradeRow> trades) {
    return Csv.line(HEADING) + trades.stream().map(TradesCsv::line).collect(Collectors.joining());
  }

  private static String line(TradeRow trade) {
    Cancellation.check();
    return Csv.line(
        Arrays.asList(
            trade.id(),
            trade.role(),
            trade.direction(),
            trade.size(),
            Instant.ofEpochMilli(trade.entryTime()),
            trade.entryBar(),
            trade.entryPrice(),
            Instant.ofEpochMilli(trade.exitTime()),
            trade.exitBar(),
            trade.exitPrice(),
            trade.pnl(),
            trade.pnlNet(),
            trade.commission(),
            trade.interest(),
            trade.bars(),
            trade.returnFraction(),
            trade.ambiguous()));
  }
}
