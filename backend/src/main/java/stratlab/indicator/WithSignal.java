package stratlab.indicator;

/** A line and the average of it that it is compared with. */
public record WithSignal(Line line, Line signal) {}
