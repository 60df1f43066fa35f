package stratlab.job.queue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stratlab.process.JobSettings;

/** The running jobs that nobody runs any more: they are tried again, or given up. */
public final class AbandonedJobs {
  private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);

  private final JobRepository jobs;
  private final Worker worker;
  private final InstantSource clock;
  private final JobSettings settings;

  public AbandonedJobs(
      JobRepository jobs, Worker worker, InstantSource clock, JobSettings settings) {
    this.jobs = jobs;
    this.worker = worker;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Puts back the running jobs whose process has ended; those of other hosts when their lease ran
   * out.
   *
   * @param mine the jobs that this process really runs
   * @return whether there were any
   */
  public boolean putBack(Set<String> mine) {
    boundPauses();
    boolean found = false;
    for (JobRow row : jobs.findByState("running")) {
      String holder = row.worker();
      if (holder != null && !mine.contains(row.id()) && isAbandoned(row, Worker.parse(holder))) {
        found |= recover(row, holder);
      }
    }
    return found;
  }

  /** A clock that was set back makes a pause of seconds one of days. */
  private void boundPauses() {
    long most = clock.millis() + Recovery.LONGEST.toMillis();
    if (jobs.waitingBeyond(most) > 0) {
      jobs.waitAtMost(most);
    }
  }

  private boolean isAbandoned(JobRow row, Worker holder) {
    if (holder.equals(worker) || holder.isDead(worker)) {
      return true;
    }
    // A process of this host that lives keeps its job: the clock may have been set, the machine may
    // have slept, or the store may not have taken its heart-beats.
    long lease = row.leaseUntil() == null ? 0 : row.leaseUntil();
    return !holder.isOtherProcessOf(worker) && lease < clock.millis();
  }

  private boolean recover(JobRow row, String holder) {
    long lease = row.leaseUntil() == null ? 0 : row.leaseUntil();
    if (row.cancelAsked()) {
      return bury(row, holder, lease, "cancelled", Job.CANCELLED_BY_USER);
    }
    int deaths = row.fruitless();
    boolean counts = deaths <= Recovery.ALONE || hasLived(row, lease);
    if (counts && deaths >= Recovery.ALONE + settings.attempts()) {
      return bury(row, holder, lease, "failed", Recovery.died(settings.attempts(), deaths));
    }
    Duration pause = Recovery.pause(settings.pause(), deaths);
    LOG.info(
        "Job {} is tried again in {} s{}: its worker {} is gone",
        row.id(),
        pause.toSeconds(),
        deaths >= Recovery.ALONE ? " with nothing beside it" : "",
        holder);
    int counted = counts ? deaths : deaths - 1;
    long notBefore = clock.millis() + pause.toMillis();
    return jobs.requeue(row.id(), holder, lease, notBefore, counted) == 1;
  }

  /**
   * What dies as it begins may have been killed with its process; after many starts it is known.
   */
  private boolean hasLived(JobRow row, long lease) {
    long started = row.startedAt() == null ? 0 : row.startedAt();
    long lastBeat = lease - settings.lease().toMillis();
    return row.attempt() >= Recovery.STARTS || lastBeat - started >= Recovery.BEGINNING.toMillis();
  }

  private boolean bury(JobRow row, String holder, long lease, String state, String reason) {
    return jobs.bury(row.id(), holder, lease, clock.millis(), state, reason) == 1;
  }
}
