package stratlab.job.sweep;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep has besides its job.
 *
 * @param cells planned; of a guided sweep, at most
 * @param fault why a completed one has none
 * @param rankBy the metric that ranks its cells; null where it was not noted
 */
@MappedEntity("sweep")
public record SweepRecord(
    @Id String jobId, int cells, @Nullable String fault, @Nullable String rankBy) {}
