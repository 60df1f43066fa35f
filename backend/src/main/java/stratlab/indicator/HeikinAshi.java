package stratlab.indicator;

/** Averaged candles. */
public record HeikinAshi(Line open, Line high, Line low, Line close) {}
