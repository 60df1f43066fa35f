package stratlab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the launcher from nothing to the printed report. Processor time and memory are read
 * while it runs, so the last few milliseconds of them are missing.
 *
 * @param wallMillis from the start to the end of the process
 * @param cpuMillis of all its threads; NaN where the system does not tell
 * @param peakMegabytes of resident memory (2²⁰ bytes); NaN where the system does not tell
 * @param output what it printed
 */
record FreshProcess(double wallMillis, double cpuMillis, double peakMegabytes, String output) {
  private static final int LOOK_MILLIS = 5;

  static FreshProcess run(List<String> command, String javaOptions)
      throws IOException, InterruptedException {
    Path printed = Files.createTempFile("report", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().put("STRATLAB_TRAIN", "no");
    builder.environment().put("STRATLAB_JAVA_OPTIONS", javaOptions);
    try {
      long start = System.nanoTime();
      Process process = builder.start();
      double cpu = Double.NaN;
      double peak = Double.NaN;
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        cpu = process.info().totalCpuDuration().map(FreshProcess::millis).orElse(cpu);
        peak = peak(process.pid(), peak);
      }
      double wall = (System.nanoTime() - start) / 1e6;
      String output = Files.readString(printed, StandardCharsets.UTF_8);
      if (process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " failed:\n" + output);
      }
      return new FreshProcess(wall, cpu, peak, output);
    } finally {
      Files.delete(printed);
    }
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }

  private static double peak(long process, double before) {
    Path status = Path.of("/proc", String.valueOf(process), "status");
    try {
      for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (IOException _) {
      // Not Linux, or the process has just ended.
    }
    return before;
  }
}
