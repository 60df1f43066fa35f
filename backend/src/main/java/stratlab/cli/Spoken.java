package stratlab.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import stratlab.cli.run.RunCommand;
import stratlab.cli.terminal.CommandContext;

/**
 * Other ways to say a command line: {@code help run} and {@code run help} for {@code run --help},
 * {@code --version} for {@code version}, and the options of {@code run} without it, as the lines of
 * Backtrader scripts have them.
 */
final class Spoken {
  private static final String HELP = "help";
  private static final String HELP_OPTION = "--help";

  private Spoken() {}

  /** Returns the usual way to say it. */
  static String[] of(CommandContext bench, String... words) {
    if (words.length == 0) {
      return words;
    }
    List<String> said = new ArrayList<>(Arrays.asList(words));
    if (said.getFirst().equals(HELP)) {
      said.removeFirst();
      said.add(HELP_OPTION);
    } else if (said.getLast().equals(HELP)
        && areCommands(bench, said.subList(0, said.size() - 1))) {
      said.set(said.size() - 1, HELP_OPTION);
    } else if (said.getFirst().equals("--version")) {
      said.set(0, "version");
    } else if (isOfRun(bench, said.getFirst())) {
      said.addFirst("run");
    }
    return said.toArray(String[]::new);
  }

  private static boolean areCommands(CommandContext bench, List<String> words) {
    CommandLine at = Commands.of(bench, words.toArray(String[]::new));
    for (String word : words) {
      Map<String, CommandLine> inner = at.getSubcommands();
      CommandLine next = inner.get(word);
      if (next == null) {
        return false;
      }
      at = next;
    }
    return true;
  }

  private static boolean isOfRun(CommandContext bench, String word) {
    if (!word.startsWith("-") || word.equals("-h") || word.equals(HELP_OPTION)) {
      return false;
    }
    String option = word.replaceFirst("=.*", "");
    return new CommandLine(new RunCommand(bench)).getCommandSpec().optionsMap().containsKey(option);
  }
}
