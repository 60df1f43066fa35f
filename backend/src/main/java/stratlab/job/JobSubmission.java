package stratlab.job;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.job.execution.MemoryWatch;
import stratlab.job.execution.StrategyQuestions;
import stratlab.job.queue.Job;
import stratlab.job.queue.KeyTaken;
import stratlab.job.queue.UnknownJob;
import stratlab.job.queue.WrongState;
import stratlab.process.JobSettings;

/** Takes requests in: what a server does with them beyond storing them. */
@Singleton
public final class JobSubmission {
  private final Backtests backtests;
  private final JobStore store;
  private final JobRunner runner;
  private final JobSettings settings;
  private final MemoryWatch memory;
  private final StrategyQuestions questions;

  JobSubmission(
      Backtests backtests,
      JobStore store,
      JobRunner runner,
      JobSettings settings,
      MemoryWatch memory,
      StrategyQuestions questions) {
    this.backtests = backtests;
    this.store = store;
    this.runner = runner;
    this.settings = settings;
    this.memory = memory;
    this.questions = questions;
  }

  /**
   * Checks a request, puts it in the queue and wakes a worker; with {@code stratlab.jobs.inline} it
   * has run when this returns.
   *
   * @param key the same key with the same request gives the job of the first time; null for none
   * @throws stratlab.backtest.InvalidRequest with every fault
   * @throws KeyTaken when the key came with another request before
   */
  public Job submit(BacktestRequest request, @Nullable String key) {
    memory.require();
    BacktestSpec spec =
        questions.ask("check of a run", request.strategy(), () -> backtests.check(request));
    Job job = store.add(spec, backtests.prices(spec), key);
    if (job.state().isFinal()) {
      return job;
    }
    if (settings.inline()) {
      runner.runNow(job.lane());
      return store.find(job.id()).orElse(job);
    }
    runner.wake(job.lane());
    return job;
  }

  /**
   * Asks for the same backtest once more.
   *
   * @param key the same key gives the job of the first time; null for none
   * @return the new job
   * @throws UnknownJob when there is no such job
   * @throws WrongState when it has not ended
   * @throws KeyTaken when the key came with another request before
   * @throws stratlab.backtest.InvalidRequest when it can no longer be asked for
   */
  public Job again(String id, @Nullable String key) {
    Job job = store.find(id).orElseThrow(() -> new UnknownJob(id));
    if (!job.state().isFinal()) {
      throw new WrongState("job %s is %s and goes on by itself".formatted(id, job.state().key()));
    }
    return submit(store.request(id).orElseThrow(() -> new UnknownJob(id)), key);
  }

  /**
   * Cancels a job: at once while it is queued, within about a second while it runs.
   *
   * @throws UnknownJob when there is none
   * @throws WrongState when it has ended
   */
  public Job cancel(String id) {
    Job job = store.cancel(id);
    runner.cancel(id);
    return job;
  }
}
