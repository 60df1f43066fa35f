package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A page of the closed trades, and what was still open at the end. */
@Serdeable
public record TradesPage(int total, List<Trade> items, List<OpenTrade> open) {}
