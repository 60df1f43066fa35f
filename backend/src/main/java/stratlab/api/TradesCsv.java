package stratlab.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Closed trades as a table for spreadsheets (RFC 4180). Text that a spreadsheet would take for a
 * formula is given an apostrophe in front.
 */
final class TradesCsv {
  private static final String HEADER =
      "id,role,direction,size,entry_time,entry_price,exit_time,exit_price,pnl,pnl_net,commission,"
          + "bars,return";
  private static final String LINE_END = "\r\n";

  private TradesCsv() {}

  static String of(List<Trade> trades) {
    return Stream.concat(Stream.of(HEADER), trades.stream().map(TradesCsv::row))
        .collect(Collectors.joining(LINE_END, "", LINE_END));
  }

  private static String row(Trade trade) {
    Object returned = trade.returnFraction();
    return Stream.of(
            trade.id(),
            cell(trade.role()),
            cell(trade.direction()),
            trade.size(),
            Instant.ofEpochMilli(trade.entryTime()),
            trade.entryPrice(),
            Instant.ofEpochMilli(trade.exitTime()),
            trade.exitPrice(),
            trade.pnl(),
            trade.pnlNet(),
            trade.commission(),
            trade.bars(),
            returned == null ? "" : returned)
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
