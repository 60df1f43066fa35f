package stratlab.analytics.backtrader;

/**
 * A line of Backtrader's Transactions.
 *
 * @param time UTC epoch milliseconds
 * @param sid the data set, from 0
 * @param amount signed units
 * @param price average price, or that of the part that reversed the position
 * @param value money that flowed in
 */
public record TransactionEntry(long time, int sid, double amount, double price, double value) {}
