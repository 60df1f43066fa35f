package stratlab.backtest;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: {@code cash}, {@code params.fast}, {@code data.price}
 * @param message what, and what would be right
 */
public record Fault(String field, String message) {}
