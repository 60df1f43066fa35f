package stratlab.api.catalog;

/**
 * What runs here.
 *
 * @param application the version of the jar
 * @param engine changes whenever the same run could give other numbers
 */
public record Versions(String application, String engine) {}
