package stratlab.cli.sweep;

import org.jspecify.annotations.Nullable;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.result.HeatMap;
import stratlab.sweep.result.Neighbourhood;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.Ranking;
import stratlab.sweep.result.ResultTable;

/**
 * All that a completed sweep has to show.
 *
 * @param around the best cell; null when none is ranked
 * @param honesty what the best cell is worth; null when it could not be found out
 */
record SweepResults(
    StoredSweep sweep,
    ResultTable table,
    String metric,
    Ranking ranking,
    @Nullable Neighbourhood around,
    @Nullable HeatMap map,
    @Nullable Overfitting honesty) {}
