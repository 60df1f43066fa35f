package stratlab.strategy;

/**
 * What a strategy does on a market: {@link Signals} over columns, or a {@link Trader} bar by bar.
 */
public sealed interface Plan permits Signals, Trader {}
