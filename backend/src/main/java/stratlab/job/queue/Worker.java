package stratlab.job.queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who runs a job: a process, in the table {@code host/process/start/tag}.
 *
 * @param started tells a process from a later one with the same number: on Linux the ticks from the
 *     start of the system, which no clock that is set can change, elsewhere UTC epoch milliseconds
 * @param tag tells two applications in one process apart
 */
public record Worker(String host, long process, long started, String tag) {
  /** Systems give the start of a process in steps, and derive it from a clock that may be set. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private static final int FIELDS_BEFORE_START = 19;

  /** Tells the ticks since one start of the system from those since another. */
  private static final long BOOT = boot();

  public static Worker current() {
    ProcessHandle self = ProcessHandle.current();
    String tag = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
    return new Worker(hostName(), self.pid(), startOf(self).orElse(0L), tag);
  }

  static Worker parse(String text) {
    String[] fields = text.split("/", -1);
    return new Worker(fields[0], Long.parseLong(fields[1]), Long.parseLong(fields[2]), fields[3]);
  }

  /** Returns whether the process is known to have ended, as seen from another one. */
  boolean isDead(Worker observer) {
    if (!host.equals(observer.host)) {
      return false;
    }
    if (process == observer.process) {
      return started != observer.started;
    }
    Optional<ProcessHandle> found = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
    return found.isEmpty()
        || startOf(found.get())
            .map(start -> Math.abs(start - started) > TOLERANCE.toMillis())
            .orElse(false);
  }

  /** Returns whether it is another process on the host of one, alive or not. */
  boolean isOtherProcessOf(Worker observer) {
    return host.equals(observer.host) && process != observer.process;
  }

  public static Optional<Long> startOf(ProcessHandle handle) {
    Optional<Long> ticks = ticks(Path.of("/proc/" + handle.pid() + "/stat"));
    if (ticks.isPresent()) {
      return ticks;
    }
    return handle.info().startInstant().map(Instant::toEpochMilli);
  }

  private static long boot() {
    try {
      String id = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
      return (long) Math.floorMod(id.hashCode(), 1 << 20) << 40;
    } catch (IOException | RuntimeException _) {
      return 0;
    }
  }

  /** The 22nd field; the second one, in parentheses, may hold anything. */
  static Optional<Long> ticks(Path stat) {
    try {
      String text = Files.readString(stat, StandardCharsets.ISO_8859_1);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
      return Optional.of(BOOT + Long.parseLong(fields[FIELDS_BEFORE_START]));
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    }
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replace('/', '-');
    } catch (UnknownHostException _) {
      return "unnamed";
    }
  }

  @Override
  public String toString() {
    return host + "/" + process + "/" + started + "/" + tag;
  }
}
