package stratlab.trading;

/**
 * An order of a run with its fate.
 *
 * @param id from 1, in the order of creation
 * @param data the data set it is for, from 0
 * @param createdBar the strategy bar on which the strategy sent it
 * @param createdTime the time of that bar (UTC epoch milliseconds)
 * @param state where it stood at the end of the run
 */
public record PlacedOrder(
    int id, int data, Order order, int createdBar, long createdTime, OrderState state) {}
