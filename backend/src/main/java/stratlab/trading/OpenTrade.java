package stratlab.trading;

/**
 * A position still held at the end of a run.
 *
 * @param data the data set, from 0
 * @param size units now held, positive
 * @param entryTime time of the opening fill (UTC epoch milliseconds)
 * @param entryBar row of its own data set
 * @param entryPrice average price of the position
 * @param commission paid so far
 * @param interest counted into it so far by exits of parts, 0 or more
 * @param lastPrice the last close
 * @param pnl gross profit at the last close plus what partial exits earned, before exit costs
 */
public record OpenTrade(
    int data,
    Direction direction,
    double size,
    long entryTime,
    int entryBar,
    double entryPrice,
    double commission,
    double interest,
    double lastPrice,
    double pnl) {}
