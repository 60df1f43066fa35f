package stratlab.indicator;

/** The upward and the downward vortex; they are near 1, and the greater one leads. */
public record Vortex(Line plus, Line minus) {}
