package stratlab.cli.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.ListOptions;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;
import stratlab.environment.Variable;
import stratlab.environment.Variables;

/** {@code environment}: the variables that set up the program. */
@Command(
    name = "environment",
    description = "List the environment variables that set up the program, with their defaults.",
    footerHeading = "%nUse:%n",
    footer = "  STRATLAB_PORT=8102 STRATLAB_JAVA_OPTIONS=-Xmx8g infra/stratlab serve")
public final class EnvironmentCommand implements Callable<Integer> {
  private final CommandContext bench;

  @Mixin private ListOptions options = new ListOptions();

  public EnvironmentCommand(CommandContext bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    List<Variable> shown = Variables.shown();
    switch (options.format()) {
      case JSON -> bench.printJson(shown.stream().map(EnvironmentCommand::facts).toList());
      case CSV ->
          bench.printCsv(
              List.of("name", "default", "meaning", "readBy"),
              shown.stream().map(it -> List.copyOf(facts(it).values())).toList());
      case TABLE -> {
        for (Variable.Reader reader : Variable.Reader.values()) {
          print(reader, shown.stream().filter(it -> it.reader() == reader).toList());
        }
      }
    }
    return Exit.OK.code();
  }

  private static Map<String, String> facts(Variable variable) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", variable.name());
    facts.put("default", plain(variable.usual()));
    facts.put("meaning", plain(variable.meaning()));
    facts.put("readBy", variable.reader().title());
    return facts;
  }

  private void print(Variable.Reader reader, List<Variable> variables) {
    if (variables.isEmpty()) {
      return;
    }
    Terminal terminal = bench.terminal();
    terminal.line(terminal.strong("Read by " + reader.title()));
    TextTable table =
        new TextTable(Heading.text("VARIABLE"), Heading.text("DEFAULT"), Heading.text("MEANING"));
    variables.forEach(it -> table.row(it.name(), plain(it.usual()), plain(it.meaning())));
    bench.printTable(table);
    terminal.line("");
  }

  /** The marks of code belong to documents. */
  private static String plain(String text) {
    return text.replace("`", "");
  }
}
