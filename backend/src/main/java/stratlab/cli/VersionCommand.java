package stratlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.ListOptions;

/** {@code version}: which program this is. */
@Command(name = "version", description = "Show the versions of program, engine and Java.")
final class VersionCommand implements Callable<Integer> {
  private final CommandContext bench;

  @Mixin private ListOptions options = new ListOptions();

  VersionCommand(CommandContext bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("version", bench.release().version());
    facts.put("engine", bench.release().engine());
    facts.put("java", Runtime.version().toString());
    switch (options.format()) {
      case JSON -> bench.printJson(facts);
      case CSV -> bench.printCsv(List.copyOf(facts.keySet()), List.of(List.copyOf(facts.values())));
      case TABLE -> bench.printFacts(facts);
    }
    return Exit.OK.code();
  }
}
