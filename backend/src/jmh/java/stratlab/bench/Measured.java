package stratlab.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What JMH found out about one benchmark.
 *
 * @param millis how long a call takes
 * @param bytes what a call allocates
 */
record Measured(double millis, double bytes) {
  /** Runs all benchmarks of a class on a file, in a JVM of their own; by their names. */
  static Map<String, Measured> of(Class<?> benchmarks, Path file, boolean quick, Choice choice)
      throws RunnerException {
    return of(benchmarks, Map.of("file", file.toString()), quick, choice);
  }

  /** Runs all benchmarks of a class with one value of each parameter. */
  static Map<String, Measured> of(
      Class<?> benchmarks, Map<String, String> params, boolean quick, Choice choice)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + benchmarks.getSimpleName() + "\\.")
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    params.forEach(options::param);
    if (quick) {
      TimeValue short_ = TimeValue.milliseconds(500);
      options
          .warmupIterations(3)
          .warmupTime(short_)
          .measurementIterations(2)
          .measurementTime(short_);
    }
    Map<String, Measured> measured = new TreeMap<>();
    for (RunResult run : new Runner(options.build()).run()) {
      Result<?> time = run.getPrimaryResult();
      Result<?> allocation = run.getSecondaryResults().get("gc.alloc.rate.norm");
      measured.put(
          time.getLabel(),
          new Measured(
              time.getStatistics().getPercentile(choice.percentile()),
              allocation == null ? Double.NaN : allocation.getScore()));
    }
    return measured;
  }
}
