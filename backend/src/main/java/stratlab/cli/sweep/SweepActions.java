package stratlab.cli.sweep;

import java.util.List;
import stratlab.backtest.InvalidRequest;
import stratlab.cli.job.JobFacts;
import stratlab.cli.job.JobNames;
import stratlab.cli.job.SweepFacts;
import stratlab.cli.run.PlannedRun;
import stratlab.cli.terminal.Beans;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.Terminal;
import stratlab.job.queue.Job;
import stratlab.job.queue.WrongState;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.run.Estimate;
import stratlab.sweep.spec.SweepRequest;

/**
 * What the commands of sweeps do with the store, each in an application context of its own. A sweep
 * is a job of the store wherever it runs, so that stopping in the middle of one loses nothing.
 */
final class SweepActions {
  private final CommandContext bench;
  private final Terminal terminal;

  SweepActions(CommandContext bench) {
    this.bench = bench;
    this.terminal = bench.terminal();
  }

  private Beans beans() {
    return Beans.start(bench.surroundings());
  }

  /** Does with a sweep what was asked for. */
  int handle(SweepRequest request, SweepHandling handling, SweepView view)
      throws InterruptedException {
    if (handling.estimate()) {
      return estimate(request, view.format());
    }
    return handling.detach() ? detach(request, view.format()) : run(request, view);
  }

  private int estimate(SweepRequest request, RowFormat format) {
    try (Beans beans = beans()) {
      Estimate estimate = PlannedRun.blaming(() -> beans.sweeps().estimate(request));
      new EstimateOutput(bench, beans.json(terminal), format).print(estimate);
    }
    return Exit.OK.code();
  }

  private int detach(SweepRequest request, RowFormat format) {
    try (Beans beans = beans()) {
      Job job = beans.sweeps().enqueue(request, null);
      switch (format) {
        case TABLE -> terminal.line(job.id());
        case JSON -> beans.json(terminal).print(beans.jobDocuments().of(job));
        case NDJSON -> beans.json(terminal).printLine(beans.jobDocuments().of(job));
        case CSV -> bench.printCsv(JobFacts.HEADING, List.of(JobFacts.cells(job)));
      }
      terminal.tell("In the queue; a server takes it up, or: " + SweepFacts.resume(job));
    }
    return Exit.OK.code();
  }

  private int run(SweepRequest request, SweepView view) throws InterruptedException {
    try (Beans beans = beans()) {
      return follow(beans, beans.sweeps().enqueue(request, null).id(), view);
    }
  }

  /** Goes on with a sweep, whatever became of it, and shows it. */
  int resume(String given, SweepView view) throws InterruptedException {
    try (Beans beans = beans()) {
      String id = new JobNames(beans.jobs()).id(given);
      StoredSweep sweep = find(beans, id);
      view.check(sweep.spec());
      return switch (sweep.job().state()) {
        case Job.State.Completed _ -> show(beans, sweep, view);
        case Job.State.Failed _, Job.State.Cancelled _ -> {
          String next = again(beans, id).id();
          terminal.tell("Sweep %s had ended; asked for again.".formatted(id));
          yield follow(beans, next, view);
        }
        case Job.State.Queued _, Job.State.Running _ -> {
          letGo(beans, id);
          yield follow(beans, id, view);
        }
      };
    }
  }

  private static void letGo(Beans beans, String id) {
    try {
      beans.jobs().resume(id);
    } catch (WrongState _) {
      // It has ended since it was looked at; who follows it sees how.
    }
  }

  private static Job again(Beans beans, String id) {
    SweepRequest request = beans.sweeps().request(id);
    try {
      return beans.sweeps().enqueue(request, null);
    } catch (InvalidRequest refused) {
      List<String> faults =
          refused.faults().stream().map(fault -> fault.field() + ": " + fault.message()).toList();
      throw new Refusal(Exit.INVALID, faults);
    }
  }

  private static StoredSweep find(Beans beans, String id) {
    return beans
        .sweeps()
        .find(id)
        .orElseThrow(
            () ->
                new Refusal(
                    Exit.NOT_FOUND,
                    beans.jobs().find(id).isPresent()
                        ? "job '" + id + "' is a backtest; see: stratlab jobs show " + id
                        : unknown(id)));
  }

  private static String unknown(String id) {
    return JobNames.unknown("sweep", id);
  }

  private int follow(Beans beans, String id, SweepView view) throws InterruptedException {
    StoredSweep sweep = new SweepWatch(terminal, beans, id).untilItRests();
    Job job = sweep.job();
    String left = SweepFacts.done(sweep) + " cells; go on: " + SweepFacts.resume(job);
    return switch (job.state()) {
      case Job.State.Completed _ -> show(beans, sweep, view);
      case Job.State.Failed failed ->
          throw new Refusal(Exit.FAILED, "sweep %s failed: %s".formatted(id, failed.reason()));
      case Job.State.Cancelled cancelled ->
          throw new Refusal(
              Exit.CANCELLED, "sweep %s was %s with %s".formatted(id, cancelled.reason(), left));
      case Job.State.Queued _, Job.State.Running _ ->
          throw new Refusal(Exit.CANCELLED, "sweep %s was paused with %s".formatted(id, left));
    };
  }

  private int show(Beans beans, StoredSweep sweep, SweepView view) {
    new SweepOutput(bench, beans, view).print(sweep);
    boolean nothing = sweep.done() > 0 && sweep.failed() == sweep.done();
    return (nothing ? Exit.FAILED : Exit.OK).code();
  }
}
