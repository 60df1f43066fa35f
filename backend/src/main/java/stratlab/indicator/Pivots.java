package stratlab.indicator;

/** A turning point, and levels of support below and resistance above it. */
public record Pivots(
    Line pivot, Line support1, Line support2, Line resistance1, Line resistance2) {}
