package stratlab.job;

import stratlab.backtest.BacktestRequest;

/**
 * The right of one worker to run one job, for one attempt. A write under it that finds the row
 * changed hands does nothing.
 *
 * @param startedAt UTC epoch milliseconds
 */
record Claim(String id, Lane lane, int attempt, long startedAt, BacktestRequest request) {}
