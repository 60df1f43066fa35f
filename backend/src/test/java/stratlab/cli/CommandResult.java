package stratlab.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import stratlab.cli.terminal.Folders;
import stratlab.cli.terminal.Release;
import stratlab.cli.terminal.Terminal;

/** A command that ran in this process: its exit code and what it wrote. */
public record CommandResult(int exit, String out, String err) {
  /** The price files that come with the project. */
  public static final Path SHIPPED = Path.of("../data").toAbsolutePath().normalize();

  static final Release RELEASE = new Release("1.2.3", "4");

  /** Runs a command in a folder, on the shipped price files. */
  public static CommandResult stratlab(Path working, String... arguments) {
    return on(SHIPPED, working, 100, arguments);
  }

  /** Runs a command in a folder, on the price files of another, on a screen of some width. */
  public static CommandResult on(Path data, Path working, int width, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(printing(out), printing(err), false, false, width, false);
    Folders surroundings = new Folders(working, data, working.resolve("stratlab.db"));
    int exit = Application.run(terminal, surroundings, RELEASE, arguments);
    return new CommandResult(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  public List<String> errLines() {
    return err.lines().toList();
  }

  /** Returns the line of the output that begins with a text. */
  public String line(String beginning) {
    return out.lines()
        .filter(line -> line.strip().startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line '" + beginning + "' in:\n" + out));
  }
}
