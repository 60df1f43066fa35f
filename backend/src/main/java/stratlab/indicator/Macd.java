package stratlab.indicator;

/**
 * The distance of two averages, its own average, and the difference of both.
 *
 * @param histogram {@code macd - signal}
 */
public record Macd(Line macd, Line signal, Line histogram) {}
