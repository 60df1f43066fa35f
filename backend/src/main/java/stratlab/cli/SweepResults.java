package stratlab.cli;

import org.jspecify.annotations.Nullable;
import stratlab.job.StoredSweep;
import stratlab.sweep.HeatMap;
import stratlab.sweep.Honesty;
import stratlab.sweep.Neighbourhood;
import stratlab.sweep.Ranking;
import stratlab.sweep.ResultTable;

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
    @Nullable Honesty honesty) {}
