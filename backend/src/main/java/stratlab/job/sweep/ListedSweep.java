package stratlab.job.sweep;

import stratlab.job.queue.Job;

/**
 * A sweep as a list shows it.
 *
 * @param planned cells; of a guided sweep that has not completed, at most
 * @param done cells that are finished, those that failed included
 * @param rankBy the metric that ranks its cells
 * @param best of them
 */
public record ListedSweep(Job job, int planned, int done, String rankBy, BestCell best) {}
