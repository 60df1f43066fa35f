package stratlab.job.report;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** What the store knows of a report without opening it. */
@MappedEntity("report")
public record ReportRow(
    @Id String id,
    long createdAt,
    double totalReturn,
    double netProfit,
    @Nullable Double sharpe,
    double maxDrawdown,
    int trades,
    double finalValue) {

  public Headline headline() {
    return new Headline(totalReturn, netProfit, sharpe, maxDrawdown, trades, finalValue);
  }
}
