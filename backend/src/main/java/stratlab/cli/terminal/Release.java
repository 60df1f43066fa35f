package stratlab.cli.terminal;

/**
 * Which program this is.
 *
 * @param version of the jar
 * @param engine changes whenever the same run could give other numbers
 */
public record Release(String version, String engine) {}
