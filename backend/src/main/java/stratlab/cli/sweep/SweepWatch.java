package stratlab.cli.sweep;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import stratlab.cli.job.SweepFacts;
import stratlab.cli.terminal.Beans;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.PauseOnInterrupt;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.Terminal;
import stratlab.job.queue.Job;
import stratlab.job.queue.WrongState;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.result.ResultTable;

/** Stays with a sweep while it runs, here or in another process; Ctrl-C pauses it. */
final class SweepWatch {
  private static final long SHORTEST_LOOK_MILLIS = 20;
  private static final long LONGEST_LOOK_MILLIS = 250;
  private static final long PATIENCE_NANOS = 15_000_000_000L;

  private final Terminal terminal;
  private final Beans beans;
  private final String id;
  private boolean runsHere;

  SweepWatch(Terminal terminal, Beans beans, String id) {
    this.terminal = terminal;
    this.beans = beans;
    this.id = id;
  }

  /** Returns the sweep when it has ended or is paused. */
  StoredSweep untilItRests() throws InterruptedException {
    StoredSweep sweep = find();
    try (PauseOnInterrupt interrupt = new PauseOnInterrupt(this::pause);
        SweepProgressLine line = new SweepProgressLine(terminal)) {
      terminal.tell("Sweep %s: %s cells".formatted(id, SweepFacts.done(sweep)));
      long look = SHORTEST_LOOK_MILLIS;
      while (!rests(sweep)) {
        takeUp();
        Thread.sleep(look);
        look = Math.min(LONGEST_LOOK_MILLIS, 2 * look);
        interrupt.check();
        sweep = find();
        if (terminal.errIsScreen()) {
          line.show(sweep, best());
        }
      }
      interrupt.check();
    }
    return sweep;
  }

  /** Takes it up and knows so in one step: who asks in between would take it for another's. */
  private synchronized void takeUp() {
    runsHere = beans.sweeps().takeUp(id);
  }

  private synchronized boolean isElsewhere() {
    return !runsHere && find().job().state() instanceof Job.State.Running;
  }

  private static boolean rests(StoredSweep sweep) {
    return switch (sweep.job().state()) {
      case Job.State.Queued _ -> sweep.paused();
      case Job.State.Running _ -> false;
      case Job.State.Completed _, Job.State.Failed _, Job.State.Cancelled _ -> true;
    };
  }

  private StoredSweep find() {
    return beans
        .sweeps()
        .find(id)
        .orElseThrow(() -> new Refusal(Exit.NOT_FOUND, "sweep " + id + " was deleted"));
  }

  private @Nullable ResultRow best() {
    ResultTable table = beans.sweeps().table(id);
    OptionalInt best = table.best(table.spec().rankBy());
    return best.isEmpty() ? null : table.row(best.getAsInt());
  }

  /** Pauses it unless another process computes it, and waits until all that is done is stored. */
  private void pause() {
    boolean elsewhere = isElsewhere();
    StoredSweep sweep = find();
    if (!elsewhere && !rests(sweep)) {
      try {
        beans.sweeps().pause(id);
      } catch (WrongState _) {
        // It has ended since; that is told below.
      }
      sweep = awaitRest();
    }
    if (terminal.errIsScreen()) {
      terminal.err().print("\r\u001b[K");
    }
    terminal.tell(farewell(sweep, elsewhere));
  }

  private StoredSweep awaitRest() {
    long end = System.nanoTime() + PATIENCE_NANOS;
    StoredSweep sweep = find();
    while (!rests(sweep) && System.nanoTime() < end) {
      try {
        Thread.sleep(SHORTEST_LOOK_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return sweep;
      }
      sweep = find();
    }
    return sweep;
  }

  private static String farewell(StoredSweep sweep, boolean elsewhere) {
    String command = SweepFacts.resume(sweep.job());
    if (elsewhere) {
      return "The sweep goes on in another process. Look at it again: " + command;
    }
    return switch (sweep.job().state()) {
      case Job.State.Queued _, Job.State.Running _ ->
          "Paused with %s cells. Go on: %s".formatted(SweepFacts.done(sweep), command);
      case Job.State.Completed _, Job.State.Failed _, Job.State.Cancelled _ ->
          "The sweep has ended. Look at it: " + command;
    };
  }
}
