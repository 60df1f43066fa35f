package stratlab.cli;

import java.util.Iterator;
import stratlab.sweep.SweepMetric;
import stratlab.sweep.SweepMetrics;

/** The names of the metrics that cells can be ranked by. */
final class SweepMetricNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return SweepMetrics.list().stream()
        .filter(SweepMetric::hasDirection)
        .map(SweepMetric::key)
        .iterator();
  }
}
