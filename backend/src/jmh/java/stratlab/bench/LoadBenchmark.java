package stratlab.bench;

import java.io.IOException;
import java.nio.file.Path;
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
import stratlab.market.Bars;

/** W3: reading a price file and checking every bar; and the hash that names its content. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmn512m"})
public class LoadBenchmark {
  @Param("src/test/resources/bench/bars_100000.csv.gz")
  public String file;

  private Bars bars;

  @Setup
  public void readOnce() throws IOException {
    bars = Workload.read(Path.of(file));
  }

  @Benchmark
  public Bars load() throws IOException {
    return Workload.read(Path.of(file));
  }

  @Benchmark
  public String hash() {
    // A slice of all rows does not remember the hash of the whole.
    return bars.rows(0, bars.size()).hash();
  }
}
