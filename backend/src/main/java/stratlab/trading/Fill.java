package stratlab.trading;

/**
 * The execution of an order.
 *
 * @param bar the strategy bar on which it happened
 * @param time the time of that bar (UTC epoch milliseconds)
 * @param row the row of its own data set
 * @param size signed units: positive bought, negative sold
 * @param price in quote currency
 * @param commission money paid, 0 or more
 * @param pnl gross profit of the part that reduced a position; 0 when nothing was reduced
 */
public record Fill(
    int bar, long time, int row, double size, double price, double commission, double pnl) {}
