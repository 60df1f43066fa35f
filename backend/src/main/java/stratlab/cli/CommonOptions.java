package stratlab.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = 100,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-v", "--verbose"},
      order = 101,
      description = "Show the full trace of an unexpected fault.")
  private boolean verbose;

  boolean help() {
    return help;
  }

  boolean verbose() {
    return verbose;
  }
}
