package stratlab.cli.sweep;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stratlab.cli.run.RunOptions;
import stratlab.cli.terminal.CheckedCommand;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.UsageFaults;
import stratlab.sweep.spec.WalkForwardRequest;

/** {@code walk-forward}: the best of each stretch of time, tried on the time after it. */
@Command(
    name = "walk-forward",
    description =
        "Find the best combination over some time, run it over the time after that, and again to"
            + " the end of the data; print each fold and what the tests give together. Ctrl-C"
            + " pauses: what is done is kept, and --resume goes on.",
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  stratlab walk-forward SmaCross -P fast=5:50:5 -P slow=60,120 --train 2y --test 6m",
      "  stratlab walk-forward SmaCross -P fast=5:50:5 -P slow=20:200:20 --train 3y --test 1y \\",
      "      --mode anchored --keep 'trades >= 5' --sort calmar",
      "  stratlab walk-forward RsiReversion -P period=2:20 -d eurusd-daily --from 2008-01-01 \\",
      "      --train 24m --test 3m --format csv"
    })
public final class WalkForwardCommand implements Callable<Integer>, CheckedCommand {
  private final CommandContext bench;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private SweepOptions sweep = new SweepOptions();

  @Option(
      names = "--train",
      paramLabel = "LENGTH",
      description = "How long parameters are chosen over, like 90d, 12w, 6m or 2y.")
  private @Nullable String train;

  @Option(
      names = "--test",
      paramLabel = "LENGTH",
      description = "How long the chosen ones are then run; the next fold is as far away.")
  private @Nullable String test;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "rolling: each training is as long as the first; anchored: each begins with the data.")
  private @Nullable String mode;

  @Mixin private SweepHandling handling = new SweepHandling();

  @Mixin private RunOptions run = new RunOptions();

  public WalkForwardCommand(CommandContext bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() throws InterruptedException {
    handling.check(command);
    SweepActions actions = new SweepActions(bench);
    String id = handling.resume();
    if (id != null) {
      return actions.resume(id, view());
    }
    UsageFaults usage = new UsageFaults();
    SweepView asked = usage.read(this::view);
    PlannedSweep planned =
        PlannedSweep.of(bench, run, sweep, new WalkForwardRequest(mode, train, test), usage);
    SweepView view =
        Objects.requireNonNull(asked, "an option that cannot be read ends the command");
    view.check(planned.spec());
    return actions.handle(planned.request(), handling, view);
  }

  @Override
  public void check(UsageFaults usage) {
    usage.read(this::view);
    if (handling.resume() == null) {
      PlannedSweep.of(bench, run, sweep, new WalkForwardRequest(mode, train, test), usage);
    }
  }

  private SweepView view() {
    return new SweepView(
        handling.format(), SweepView.USUAL, sweep.sort(), null, handling.csv(bench));
  }
}
