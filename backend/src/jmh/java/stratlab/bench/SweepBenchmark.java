package stratlab.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stratlab.backtest.Backtests;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyLibrary;
import stratlab.strategy.builtin.BuiltIn;
import stratlab.sweep.Sweeps;
import stratlab.sweep.result.BlockRows;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.Chunk;
import stratlab.sweep.run.SweepRun;
import stratlab.sweep.spec.SweepSpec;

/**
 * A whole sweep over bars in memory as jobs run it: every chunk with every metric of the table,
 * indicators and all that is derived from the prices included each time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      // As the server runs with STRATLAB_VECTORS=yes.
      "-XX:+UseSerialGC",
      "-XX:PretenureSizeThreshold=512k",
      "--add-modules=jdk.incubator.vector"
    })
public class SweepBenchmark {
  @Param("target/bench/bars_100000.csv")
  public String file;

  @Param("W2")
  public String plan;

  @Param("2")
  public int threads;

  private StrategyCatalog strategies;
  private DataCatalog data;
  private SweepSpec spec;

  @Setup
  public void prepare() {
    strategies = StrategyCatalog.of(new BuiltIn(), new Measured());
    data =
        new DataCatalog(
            Path.of(file).toAbsolutePath().getParent(), List.of(), InstantSource.system());
    String name = Path.of(file).getFileName().toString().replace(".csv", "");
    spec = sweeps().check(SweepPlan.valueOf(plan).over(name));
  }

  /** The strategies that are there to be measured. */
  static final class Measured implements StrategyLibrary {
    @Override
    public List<Class<? extends Strategy>> strategies() {
      return List.of(CrossTrader.class);
    }
  }

  /** Knows the data set, and nothing that an earlier sweep has computed. */
  private Sweeps sweeps() {
    return new Sweeps(new Backtests(strategies, data));
  }

  @Benchmark
  public List<Chunk> sweep() {
    BlockRows none = new BlockRows(new int[0], new double[0]);
    ResultTable nothing =
        new ResultTable(spec, 0, new int[0], new long[0], _ -> new double[0], () -> none, Map.of());
    List<Chunk> chunks = new ArrayList<>();
    try (SweepRun run = sweeps().run(spec, threads, Duration.ofSeconds(1), System::nanoTime)) {
      int done = 0;
      while (done < run.cells()) {
        chunks.add(run.compute(chunks.size(), done, () -> nothing, KnownCells.NONE, () -> true));
        done += chunks.getLast().places().length;
      }
    }
    return chunks;
  }
}
