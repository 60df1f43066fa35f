package stratlab.indicator;

/** Where the close lies in the range of the last bars, 0 to 100, and its average. */
public record Stochastic(Line k, Line d) {}
