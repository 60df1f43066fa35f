package stratlab.sweep.spec;

import org.jspecify.annotations.Nullable;

/**
 * Which cells of the lattice are run, as it was asked for, unchecked.
 *
 * @param method {@code grid} (by default), {@code random}, {@code latin} or {@code guided}
 * @param cells how many, for all but the grid
 * @param seed of the draws; null takes 1
 */
public record SamplingRequest(
    @Nullable String method, @Nullable Integer cells, @Nullable Long seed) {}
