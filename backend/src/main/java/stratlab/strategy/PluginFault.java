package stratlab.strategy;

/** A plug-in jar that cannot be used; the message is {@code file: fault}, for people. */
public final class PluginFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  PluginFault(String jar, String fault, Throwable cause) {
    super(jar + ": " + fault, cause);
  }

  PluginFault(String jar, String fault) {
    super(jar + ": " + fault);
  }
}
