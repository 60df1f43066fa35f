package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;

/** How long the lists are that a summary leaves out. */
@Serdeable
record ReportCounts(int trades, int openTrades, int orders, int bars) {}
