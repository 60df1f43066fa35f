package stratlab.cli.terminal;

import picocli.CommandLine.Option;

/** What commands that show lists and details understand. */
public final class ListOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Format.Reader.class,
      completionCandidates = Format.Words.class,
      description = "table (human-readable), json or csv.")
  private Format format = Format.TABLE;

  public Format format() {
    return format;
  }
}
