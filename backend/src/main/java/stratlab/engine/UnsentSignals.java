package stratlab.engine;

/**
 * The bars on which a plan wanted to open or add to a position and no order was sent, one entry for
 * each order that was wanted. What other bars did not send follows from the orders and fills.
 *
 * @param withoutSize the size came out as 0
 * @param unprotected a distance of the protection had no value yet
 * @param atTarget a trader asked for a value that its position was within one unit of
 */
public record UnsentSignals(BarList withoutSize, BarList unprotected, BarList atTarget) {
  UnsentSignals() {
    this(new BarList(), new BarList(), new BarList());
  }
}
