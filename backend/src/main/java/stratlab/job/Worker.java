package stratlab.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who runs a job: a process, in the table {@code host/process/start/tag}.
 *
 * @param started UTC epoch milliseconds; tells a process from a later one with the same number
 * @param tag tells two applications in one process apart
 */
record Worker(String host, long process, long started, String tag) {
  /** Systems give the start of a process in steps, and derive it from a clock that may be set. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  static Worker current() {
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

  /** Returns whether it is another process on the host of one, whatever becomes of it. */
  boolean isOtherProcessOf(Worker observer) {
    return host.equals(observer.host) && process != observer.process;
  }

  private static Optional<Long> startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli);
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
