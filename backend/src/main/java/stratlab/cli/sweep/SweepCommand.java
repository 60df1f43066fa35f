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
import stratlab.cli.terminal.EnumNames;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.UsageFaults;

/** {@code sweep}: many backtests over the values of some parameters. */
@Command(
    name = "sweep",
    description =
        "Run a strategy with every combination of some values and print the best cells, with how far"
            + " they can be believed. Ctrl-C pauses: what is done is kept, and --resume goes on.",
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nValues of --param and --axis:%n",
    footer = {
      "  fast=20             one value, the same in every cell",
      "  fast=5:50:5         from 5 to 50 in steps of 5",
      "  fast=5:50           in the steps of the parameter itself",
      "  fast=5,10,20        just these",
      "  stop=0.1:10:log7    seven on a log scale",
      "",
      "Examples:",
      "  stratlab sweep SmaCross -P fast=5:50:5 -P slow=60,120,240 -d sp500-daily",
      "  stratlab sweep SmaCross -P fast=2:100 -P slow=10:400 --sample guided:2000 --estimate",
      "  stratlab sweep SmaCross -P fast=5:50:5 -P slow=20:200:20 --axis commission=0,0.001 \\",
      "      --keep 'trades >= 30' --sort calmar --heat-map fast,slow --csv cells.csv"
    })
public final class SweepCommand implements Callable<Integer>, CheckedCommand {
  private final CommandContext bench;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private SweepOptions sweep = new SweepOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many of the best cells are shown (20).")
  private int top = SweepView.USUAL;

  @Option(
      names = "--heat-map",
      paramLabel = "X,Y",
      description = "Show the metric over two axes too, each field with the best of the others.")
  private @Nullable String heatMap;

  @Mixin private SweepHandling handling = new SweepHandling();

  @Mixin private RunOptions run = new RunOptions();

  public SweepCommand(CommandContext bench) {
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
    PlannedSweep planned = PlannedSweep.of(bench, run, sweep, null, usage);
    SweepView view =
        Objects.requireNonNull(asked, "an option that cannot be read ends the command");
    view.check(planned.spec());
    return actions.handle(planned.request(), handling, view);
  }

  @Override
  public void check(UsageFaults usage) {
    usage.read(this::view);
    if (handling.resume() == null) {
      PlannedSweep.of(bench, run, sweep, null, usage);
    }
  }

  private SweepView view() {
    if (top < 1) {
      throw new Refusal(Exit.USAGE, "--top: " + top + " is not 1 or more");
    }
    RowFormat format = handling.format();
    String axes = heatMap;
    if (axes != null && format != RowFormat.TABLE && format != RowFormat.JSON) {
      throw new Refusal(
          Exit.USAGE, "--heat-map is for table and json, not for " + EnumNames.of(format));
    }
    return new SweepView(
        format,
        top,
        sweep.sort(),
        axes == null ? null : SweepView.MapAxes.of(axes),
        handling.csv(bench));
  }
}
