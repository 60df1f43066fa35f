package stratlab.indicator;

/** A turning point, and a level of support below and of resistance above it. */
public record DemarkPivots(Line pivot, Line support, Line resistance) {}
