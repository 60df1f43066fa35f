package stratlab.sweep.run;

/**
 * The estimated cost of a sweep.
 *
 * @param combinations of the lattice, before constraints and sampling
 * @param cells that will run
 * @param bars of a cell, at most
 * @param seconds on this machine, from a few cells that were run for it
 * @param memoryBytes of results, and of indicator columns as many as parameters have values, up to
 *     a bound: a rough figure, since what a strategy makes of its parameters is not known
 * @param storedBytes of results kept, by what a cell takes on average
 */
public record Estimate(
    long combinations, int cells, int bars, double seconds, long memoryBytes, long storedBytes) {}
