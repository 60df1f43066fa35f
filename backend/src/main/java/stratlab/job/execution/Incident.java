package stratlab.job.execution;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.job.queue.Claim;

/** Failures of jobs that nobody foresaw: the log has them whole, and people are told a number. */
public final class Incident {
  private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
  private static final int LONGEST_REASON = 2000;

  private Incident() {}

  /** Writes a failure to the log under a number, and returns the sentence that people are told. */
  public static String of(Claim claim, Throwable unexpected) {
    String number = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
    LOG.error("Incident {}: job {} failed", number, claim.id(), unexpected);
    return StrategyFailure.sentence(unexpected) + " (incident " + number + " in the log)";
  }

  /** Returns the reason why a job failed, cut to a length that a row of the table can hold. */
  public static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }
}
