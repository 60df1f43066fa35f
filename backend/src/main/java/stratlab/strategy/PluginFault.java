package stratlab.strategy;

/** A plug-in jar that cannot be used; the message is {@code file: fault}, for people. */
public final class PluginFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String fault;

  PluginFault(String jar, String fault, Throwable cause) {
    super(jar + ": " + fault, cause);
    this.fault = fault;
  }

  PluginFault(String jar, String fault) {
    super(jar + ": " + fault);
    this.fault = fault;
  }

  /** Returns what is wrong, without the name of the jar. */
  String fault() {
    return fault;
  }
}
