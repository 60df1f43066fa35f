package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A completed sweep with what it found, in one document. Each part is the document that the API
 * sends of it.
 *
 * @param sort the metric that the cells are ranked by
 * @param cells the best cells; null of a walk forward
 * @param neighbourhood of the best cell; null when none is ranked
 * @param heatMap null unless it was asked for
 * @param honesty null when the best cell could not be judged
 * @param walkForward null of a plain sweep
 * @param fault why the best cell could not be judged; null otherwise
 */
@Serdeable
public record SweepReport(
    Sweep sweep,
    String sort,
    @Nullable CellsPage cells,
    @Nullable Neighbourhood neighbourhood,
    @Nullable HeatMap heatMap,
    @Nullable Overfitting honesty,
    @Nullable WalkForward walkForward,
    @Nullable String fault) {}
