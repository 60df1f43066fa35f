package stratlab.cli.terminal;

import java.util.List;

/** Ends a command with an exit code and one line for each fault, each naming place and remedy. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Exit exit;
  private final List<String> faults;

  public Refusal(Exit exit, List<String> faults) {
    super(String.join("\n", faults));
    this.exit = exit;
    this.faults = List.copyOf(faults);
  }

  public Refusal(Exit exit, String fault) {
    this(exit, List.of(fault));
  }

  public Refusal(Exit exit, String fault, Throwable cause) {
    this(exit, List.of(fault));
    initCause(cause);
  }

  public Exit exit() {
    return exit;
  }

  public List<String> faults() {
    return faults;
  }
}
