package stratlab.cli.sweep;

import java.util.Iterator;
import stratlab.sweep.spec.SweepMetric;
import stratlab.sweep.spec.SweepMetrics;

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
