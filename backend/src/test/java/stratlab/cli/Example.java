package stratlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * A command line that a page or a help shows.
 *
 * @param source where it stands
 * @param command what is typed, without the comment behind it; it may have several lines
 * @param comment what is said behind it, empty when nothing is
 */
record Example(String source, String command, String comment) {
  private static final Pattern COMMENT = Pattern.compile("\\s+# (.*)$");

  /** How a line of a page begins that somebody will type. */
  private static final Pattern TYPED =
      Pattern.compile("^ *(\\$ )?(infra/\\w+|stratlab|curl|node|npm|mvn|sh|java) .*");

  /** Returns the examples of a page: the lines of its blocks that are marked as sh. */
  static List<Example> ofPage(String name, String text) {
    List<Example> examples = new ArrayList<>();
    String fence = null;
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("```")) {
        fence = fence == null ? line.substring(3).strip() : null;
        lines.clear();
      } else if ("sh".equals(fence)) {
        lines.add(line);
        if (isWhole(String.join("\n", lines))) {
          add(examples, name, String.join("\n", lines));
          lines.clear();
        }
      } else if (fence != null && TYPED.matcher(line).matches()) {
        throw new AssertionError(name + ": a block with '" + line + "' is not marked as sh");
      }
    }
    return examples;
  }

  /** Returns the examples of the help of a command and of those below it. */
  static List<Example> ofHelp(CommandLine command) {
    Map<String, CommandLine> commands = new TreeMap<>();
    collect(command, commands);
    List<Example> examples = new ArrayList<>();
    commands.forEach(
        (name, each) -> {
          var usage = each.getCommandSpec().usageMessage();
          List<String> lines = new ArrayList<>();
          for (String line : usage.footer()) {
            boolean begins = line.startsWith("  stratlab ") || line.startsWith("  source ");
            if (begins || !lines.isEmpty()) {
              lines.add(line.strip());
            }
            if (!lines.isEmpty() && isWhole(String.join("\n", lines))) {
              add(examples, name + " --help", String.join("\n", lines));
              lines.clear();
            }
          }
        });
    return examples;
  }

  /** Returns the commands that an output tells to type next. */
  static List<Example> ofOutput(Example from, String output) {
    return output
        .lines()
        .filter(line -> line.startsWith("  stratlab run "))
        .map(line -> new Example("output of " + from.command(), line.strip(), ""))
        .toList();
  }

  private static void collect(CommandLine command, Map<String, CommandLine> found) {
    found.put(command.getCommandSpec().qualifiedName(), command);
    command.getSubcommands().values().forEach(each -> collect(each, found));
  }

  /** A command goes on behind a backslash and inside quotes. */
  private static boolean isWhole(String text) {
    return !text.endsWith("\\") && text.chars().filter(each -> each == '\'').count() % 2 == 0;
  }

  private static void add(List<Example> examples, String source, String text) {
    if (text.isBlank() || text.strip().startsWith("#")) {
      return;
    }
    String command = text.strip().replaceFirst("^\\$ ", "");
    var comment = COMMENT.matcher(command);
    boolean hasComment = comment.find();
    examples.add(
        new Example(
            source,
            hasComment ? command.substring(0, comment.start()) : command,
            hasComment ? comment.group(1) : ""));
  }

  /** Returns the words a shell makes of the command, but for what it expands. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    String text = command.replace("\\\n", " ");
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '\'') {
        quoted = !quoted;
        begun = true;
      } else if (quoted || !Character.isWhitespace(each)) {
        word.append(each);
        begun = true;
      } else if (begun) {
        words.add(word.toString());
        word.setLength(0);
        begun = false;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  @Override
  public String toString() {
    return source + ": " + command.lines().findFirst().orElse("");
  }
}
