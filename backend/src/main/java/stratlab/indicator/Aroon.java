package stratlab.indicator;

/** How fresh the latest high and low are, 0 to 100, and the difference of both. */
public record Aroon(Line up, Line down, Line oscillator) {}
