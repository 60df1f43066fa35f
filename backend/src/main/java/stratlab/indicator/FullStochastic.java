package stratlab.indicator;

/** The raw stochastic, its average, and the average of that. */
public record FullStochastic(Line k, Line d, Line slowD) {}
