package stratlab.parity;

/**
 * A closed trade of a case.
 *
 * @param entryBar row of its own feed
 * @param exitBar row of its own feed
 */
record RecordedTrade(
    int id,
    String data,
    String side,
    double maxSize,
    Moment entry,
    int entryBar,
    double entryPrice,
    Moment exit,
    int exitBar,
    double exitPrice,
    int bars,
    double pnl,
    double pnlNet,
    double commission) {

  static RecordedTrade read(Fields trade) {
    RecordedTrade read =
        new RecordedTrade(
            trade.whole("id"),
            trade.text("data"),
            trade.text("side"),
            trade.number("max_size"),
            Moment.read(trade.text("entry")),
            trade.whole("entry_bar"),
            trade.number("entry_price"),
            Moment.read(trade.text("exit")),
            trade.whole("exit_bar"),
            trade.number("exit_price"),
            trade.whole("bars"),
            trade.number("pnl"),
            trade.number("pnlcomm"),
            trade.number("commission"));
    trade.end();
    return read;
  }

  /**
   * A trade that was open at the end.
   *
   * @param size signed units still held
   * @param pnl gross profit of what was closed before
   */
  record Open(
      String data,
      String side,
      double size,
      Moment entry,
      int entryBar,
      double entryPrice,
      double pnl,
      double pnlNet,
      double commission) {

    static Open read(Fields trade) {
      Open read =
          new Open(
              trade.text("data"),
              trade.text("side"),
              trade.number("size"),
              Moment.read(trade.text("entry")),
              trade.whole("entry_bar"),
              trade.number("entry_price"),
              trade.number("pnl"),
              trade.number("pnlcomm"),
              trade.number("commission"));
      // The largest size so far is no figure of an open trade here.
      trade.skip("id", "max_size").end();
      return read;
    }
  }
}
