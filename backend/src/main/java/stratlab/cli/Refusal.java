package stratlab.cli;

import java.util.List;

/** Ends a command with an exit code and one line for each fault, each naming place and remedy. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Exit exit;
  private final List<String> faults;

  Refusal(Exit exit, List<String> faults) {
    super(String.join("\n", faults));
    this.exit = exit;
    this.faults = List.copyOf(faults);
  }

  Refusal(Exit exit, String fault) {
    this(exit, List.of(fault));
  }

  Refusal(Exit exit, String fault, Throwable cause) {
    this(exit, List.of(fault));
    initCause(cause);
  }

  Exit exit() {
    return exit;
  }

  List<String> faults() {
    return faults;
  }
}
