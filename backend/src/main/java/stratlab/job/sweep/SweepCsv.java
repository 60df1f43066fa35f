package stratlab.job.sweep;

import static stratlab.store.StoreFault.guard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.Csv;
import stratlab.bounds.Cancellation;
import stratlab.job.queue.UnknownJob;
import stratlab.job.sweep.SweepRepository.ColumnOfChunk;
import stratlab.job.sweep.SweepRepository.Extent;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.SweepSpec;

/** Writes all results of a sweep as lines, chunk by chunk, so that few of them are in memory. */
public final class SweepCsv {
  private final SweepRepository sweeps;
  private final String id;
  private final Lattice lattice;

  public SweepCsv(SweepRepository sweeps, String id, SweepSpec spec) {
    this.sweeps = sweeps;
    this.id = id;
    this.lattice = new Lattice(spec.axes());
  }

  public void write(Appendable to) throws IOException {
    List<@Nullable Object> heading = new ArrayList<>();
    heading.add("cell");
    lattice.axes().stream().map(Axis::name).forEach(heading::add);
    heading.addAll(SweepFigures.KEYS);
    heading.add("fault");
    to.append(Csv.line(heading));
    for (Extent extent : guard(() -> sweeps.extents(id))) {
      write(extent, to);
    }
  }

  private void write(Extent extent, Appendable to) throws IOException {
    SweepRepository.Places packed =
        guard(() -> sweeps.places(id, extent.chunk(), extent.chunk() + 1)).stream()
            .findFirst()
            .orElseThrow(() -> new UnknownJob(id));
    long[] places = PackedChunk.places(packed.places());
    Map<Integer, String> faults = PackedChunk.faults(packed.faults());
    List<double @Nullable []> metrics = metrics(extent);
    for (int row = 0; row < extent.cells(); row++) {
      Cancellation.check();
      List<@Nullable Object> line = new ArrayList<>();
      line.add(extent.firstCell() + row);
      line.addAll(lattice.values(places[row]).values());
      for (double @Nullable [] metric : metrics) {
        line.add(metric == null || Double.isNaN(metric[row]) ? null : metric[row]);
      }
      line.add(faults.get(row));
      to.append(Csv.line(line));
    }
  }

  /** Returns the columns of a chunk in the order of the metrics; null for one that is missing. */
  private List<double @Nullable []> metrics(Extent extent) {
    Map<String, double[]> columns = new HashMap<>();
    for (ColumnOfChunk column :
        guard(() -> sweeps.columns(id, extent.chunk(), SweepFigures.KEYS))) {
      columns.put(column.name(), PackedNumbers.doubles(column.content()));
    }
    List<double @Nullable []> metrics = new ArrayList<>();
    SweepFigures.KEYS.forEach(key -> metrics.add(columns.get(key)));
    return metrics;
  }
}
