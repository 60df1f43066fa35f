package stratlab.cli.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stratlab.bounds.Quoted;
import stratlab.cli.terminal.CheckedCommand;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.ListOptions;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.UsageFaults;
import stratlab.job.queue.Job;

/** {@code jobs}: what was asked of the server, in the store of this machine. */
@Command(name = "jobs", description = "List the jobs of the local store, or work with one.")
public final class JobsCommand implements Callable<Integer>, CheckedCommand {
  private final CommandContext bench;

  @Mixin private Listed options = new Listed();

  private JobsCommand(CommandContext bench) {
    this.bench = bench;
  }

  /** Returns the command with those below it. */
  public static CommandLine of(CommandContext bench) {
    return new CommandLine(new JobsCommand(bench))
        .addSubcommand(new Ls(bench))
        .addSubcommand(new Show(bench))
        .addSubcommand(new Watch(bench))
        .addSubcommand(new Pause(bench))
        .addSubcommand(new Resume(bench))
        .addSubcommand(new Cancel(bench))
        .addSubcommand(new Remove(bench))
        .addSubcommand(new Report(bench));
  }

  @Override
  public Integer call() {
    return options.list(bench);
  }

  @Override
  public void check(UsageFaults usage) {
    options.check();
  }

  /** Which jobs are listed, and how. */
  static final class Listed {
    private static final int USUALLY = 20;
    private static final int MOST = 1000;

    @Option(
        names = "--state",
        paramLabel = "STATE",
        description = "Only queued, running, completed, failed or cancelled ones.")
    private @Nullable String state;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (20).")
    private int limit = USUALLY;

    @Mixin private ListOptions options = new ListOptions();

    int list(CommandContext bench) {
      check();
      return new JobActions(bench).list(state, limit, options.format());
    }

    void check() {
      List<String> states = Job.State.KEYS;
      String wanted = state;
      List<String> faults = new ArrayList<>();
      if (wanted != null && !states.contains(wanted)) {
        faults.add(
            "--state: there is no state %s; there are: %s"
                .formatted(Quoted.of(wanted), String.join(", ", states)));
      }
      if (limit < 1 || limit > MOST) {
        faults.add("--limit: " + limit + " is not in 1.." + MOST);
      }
      if (!faults.isEmpty()) {
        throw new Refusal(Exit.USAGE, faults);
      }
    }
  }

  /** {@code jobs ls}. */
  @Command(name = "ls", aliases = "list", description = "List jobs, the newest first.")
  static final class Ls implements Callable<Integer>, CheckedCommand {
    private final CommandContext bench;

    @Mixin private Listed options = new Listed();

    Ls(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      return options.list(bench);
    }

    @Override
    public void check(UsageFaults usage) {
      options.check();
    }
  }

  /** {@code jobs show ID}. */
  @Command(name = "show", description = "Show a job.")
  static final class Show implements Callable<Integer> {
    private final CommandContext bench;

    @Mixin private ListOptions options = new ListOptions();

    @Option(
        names = "--signals",
        description =
            "Show the outcome of every raw signal of its run, and on how many bars each condition"
                + " held.")
    private boolean signals;

    @Parameters(paramLabel = "ID", description = "A job, or the beginning of its id.")
    private String id = "";

    Show(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      return new JobActions(bench).show(id, options.format(), signals);
    }
  }

  /** {@code jobs watch ID}. */
  @Command(
      name = "watch",
      description = "Wait until a job has ended or is paused; the exit code says how it ended.")
  static final class Watch implements Callable<Integer> {
    private final CommandContext bench;

    @Parameters(paramLabel = "ID", description = "A job, or the beginning of its id.")
    private String id = "";

    Watch(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() throws InterruptedException {
      return new JobActions(bench).watch(id);
    }
  }

  /** {@code jobs pause ID}. */
  @Command(
      name = "pause",
      description = "Hold sweeps back that wait or run; what they have is kept.")
  static final class Pause implements Callable<Integer> {
    private final CommandContext bench;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Sweeps.")
    private List<String> ids = List.of();

    Pause(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      return new JobActions(bench).pause(ids);
    }
  }

  /** {@code jobs resume ID}. */
  @Command(
      name = "resume",
      description =
          "Let paused sweeps go on in a server; stratlab sweep --resume goes on with one here.")
  static final class Resume implements Callable<Integer> {
    private final CommandContext bench;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Sweeps.")
    private List<String> ids = List.of();

    Resume(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      return new JobActions(bench).resume(ids);
    }
  }

  /** {@code jobs cancel ID}. */
  @Command(name = "cancel", description = "Cancel a job that waits or runs.")
  static final class Cancel implements Callable<Integer> {
    private final CommandContext bench;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Jobs.")
    private List<String> ids = List.of();

    Cancel(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      return new JobActions(bench).cancel(ids);
    }
  }

  /** {@code jobs rm ID}. */
  @Command(name = "rm", description = "Delete jobs that have ended, with their reports.")
  static final class Remove implements Callable<Integer> {
    private final CommandContext bench;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Jobs.")
    private List<String> ids = List.of();

    Remove(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      return new JobActions(bench).remove(ids);
    }
  }

  /** {@code jobs report ID}. */
  @Command(name = "report", description = "Print the stored report of a job as JSON.")
  static final class Report implements Callable<Integer> {
    private final CommandContext bench;

    @Parameters(paramLabel = "ID", description = "A job or a report, or the beginning of its id.")
    private String id = "";

    Report(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      return new JobActions(bench).report(id);
    }
  }
}
