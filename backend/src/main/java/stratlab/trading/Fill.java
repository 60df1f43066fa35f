package stratlab.trading;

/**
 * An execution of an order or of a part of it.
 *
 * @param bar the strategy bar on which it was booked
 * @param time the time of the bar whose price it got (UTC epoch milliseconds)
 * @param row the row of its own data set on which it was booked
 * @param size signed units: positive bought, negative sold
 * @param price in quote currency
 * @param value what the closed part had cost plus what the opened part costs: signed money, before
 *     leverage; the margin for futures
 * @param commission money paid, 0 or more
 * @param slippage by how much slippage made it worse, in money, 0 or more; the price has it
 * @param pnl gross profit of the part that reduced a position; 0 when nothing was reduced
 * @param interest of the position that it closes, 0 or more; paid day by day before
 * @param ambiguous whether another order of the same exit was touched inside the same bar, so that
 *     the bar cannot tell which came first
 */
public record Fill(
    int bar,
    long time,
    int row,
    double size,
    double price,
    double value,
    double commission,
    double slippage,
    double pnl,
    double interest,
    boolean ambiguous) {}
