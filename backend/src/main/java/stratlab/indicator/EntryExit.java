package stratlab.indicator;

/**
 * The two rules of a ta4j strategy.
 *
 * @param entry when it would open a position
 * @param exit when it would close one
 */
public record EntryExit(Condition entry, Condition exit) {}
