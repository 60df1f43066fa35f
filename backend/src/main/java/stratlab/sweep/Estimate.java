package stratlab.sweep;

/**
 * What a sweep will take.
 *
 * @param combinations of the lattice, before constraints and sampling
 * @param cells that will run
 * @param bars of a cell, at most
 * @param seconds on this machine, from a few cells that were run for it
 * @param memoryBytes of columns and results held at a time, at most
 * @param storedBytes of results kept
 */
public record Estimate(
    long combinations, int cells, int bars, double seconds, long memoryBytes, long storedBytes) {}
