package stratlab.job;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.sweep.Estimate;
import stratlab.sweep.ResultTable;
import stratlab.sweep.SweepRequest;

/** Stands in for the sweeps of the store. */
@Singleton
public final class SweepJobs {
  public Job submit(SweepRequest request, @Nullable String key) {
    throw new UnsupportedOperationException("not there yet");
  }

  public Estimate estimate(SweepRequest request) {
    throw new UnsupportedOperationException("not there yet");
  }

  public Optional<StoredSweep> find(String jobId) {
    throw new UnsupportedOperationException("not there yet");
  }

  public SweepRequest request(String jobId) {
    throw new UnsupportedOperationException("not there yet");
  }

  public ResultTable table(String jobId) {
    throw new UnsupportedOperationException("not there yet");
  }

  public Job pause(String id) {
    throw new UnsupportedOperationException("not there yet");
  }

  public Job resume(String id) {
    throw new UnsupportedOperationException("not there yet");
  }

  public Job again(String id) {
    throw new UnsupportedOperationException("not there yet");
  }

  public BacktestRequest single(String jobId, int cell) {
    throw new UnsupportedOperationException("not there yet");
  }

  public void export(String jobId, Appendable to) throws IOException {
    throw new UnsupportedOperationException("not there yet");
  }
}
