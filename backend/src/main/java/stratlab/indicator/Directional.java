package stratlab.indicator;

/** Wilder's directional movement: up, down, and how much one outweighs the other, 0 to 100. */
public record Directional(Line plus, Line minus, Line adx) {}
