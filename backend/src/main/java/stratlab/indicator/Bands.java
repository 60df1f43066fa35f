package stratlab.indicator;

/** A middle and a line above and below it. */
public record Bands(Line middle, Line upper, Line lower) {}
