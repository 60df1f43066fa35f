package stratlab.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;

/** {@code completion}: the script that makes a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print the completion script for bash and zsh.",
    footerHeading = "%nUse:%n",
    footer = "  source <(stratlab completion)")
final class CompletionCommand implements Callable<Integer> {
  private final CommandContext bench;

  CompletionCommand(CommandContext bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    bench.terminal().out().print(AutoComplete.bash("stratlab", Commands.all(bench)));
    return Exit.OK.code();
  }
}
