package stratlab.bench;

import java.io.IOException;
import java.util.List;
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
import stratlab.indicator.Columns;

/**
 * One run of the SMA cross 10/30 over bars in memory, its indicators included each time. Other
 * bars: {@code -p file=PATH}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmn512m"})
public class SingleRunBenchmark {
  @Param("src/test/resources/bench/bars_100000.csv.gz")
  public String file;

  private Workload workload;

  @Setup
  public void read() throws IOException {
    workload = Workload.of(file);
  }

  @Benchmark
  public Columns indicators() {
    return workload.indicators();
  }

  @Benchmark
  public Object signals() {
    return workload.headline(workload.signals());
  }

  @Benchmark
  public List<Object> signalsWithEveryFigure() {
    return workload.everyFigure(workload.signals());
  }

  @Benchmark
  public Object trader() {
    return workload.headline(workload.trader());
  }
}
