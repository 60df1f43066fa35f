package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;

/** Lengths of the lists that a summary omits. */
@Serdeable
record ReportCounts(int trades, int openTrades, int orders, int bars) {}
