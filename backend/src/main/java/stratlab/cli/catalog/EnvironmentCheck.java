package stratlab.cli.catalog;

import java.util.List;
import java.util.Set;
import stratlab.cli.terminal.Terminal;
import stratlab.environment.Environment;

/** Looks at the environment variables before a command does anything. */
public final class EnvironmentCheck {
  private static final Set<String> HARMLESS = Set.of("environment", "version", "completion");

  private EnvironmentCheck() {}

  /**
   * Tells what is wrong and returns whether the command may run. A name that nothing reads stops
   * the server, since a mistyped {@code STRATLAB_TOKEN} would leave it open; other commands go on.
   */
  public static boolean passes(Terminal terminal, Environment environment, List<String> arguments) {
    boolean isHarmless =
        arguments.isEmpty()
            || HARMLESS.contains(arguments.getFirst())
            || arguments.contains("-h")
            || arguments.contains("--help");
    if (isHarmless) {
      return true;
    }
    boolean serves = arguments.getFirst().equals("serve");
    environment.faults().forEach(fault -> terminal.tell("stratlab: " + fault));
    environment.unknown().forEach(name -> terminal.tell("stratlab: " + name));
    boolean passes = environment.faults().isEmpty() && (!serves || environment.unknown().isEmpty());
    if (!passes) {
      terminal.tell("Try 'stratlab environment' for what can be set.");
    }
    return passes;
  }
}
