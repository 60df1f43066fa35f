package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;

/** Account value and cash at the close of every bar of the run. */
@SuppressWarnings("ArrayRecordComponent") // columns: read by row, never compared
@Serdeable
record EquityColumns(long[] time, double[] value, double[] cash) {}
