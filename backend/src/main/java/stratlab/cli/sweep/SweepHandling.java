package stratlab.cli.sweep;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.FileEnding;
import stratlab.cli.terminal.OutputFile;
import stratlab.cli.terminal.Refusal;

/** What is done with a sweep that was asked for, and how its results are shown. */
final class SweepHandling {
  private static final Set<String> SHOWING =
      Set.of("--sort", "--top", "--heat-map", "--format", "--csv", "--verbose", "--help");

  @Option(
      names = "--estimate",
      description = "Print the number of cells and the estimated time and disk space; run nothing.")
  private boolean estimate;

  @Option(
      names = "--detach",
      description =
          "Only put it in the queue and print its id: a server of the same store runs it, or a"
              + " later --resume.")
  private boolean detach;

  @Option(
      names = "--resume",
      paramLabel = "ID",
      description =
          "Go on with a sweep that was interrupted, ask again for one that was cancelled or failed,"
              + " follow one that runs, or show one that has completed.")
  private @Nullable String resume;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = RowFormat.Reader.class,
      completionCandidates = RowFormat.Words.class,
      description = "table (human-readable), json, ndjson (a row a line) or csv.")
  private RowFormat format = RowFormat.TABLE;

  @Option(
      names = "--csv",
      paramLabel = "FILE|-",
      description = "Write all cells to a file as CSV, or to standard output instead of the rest.")
  private @Nullable String csv;

  boolean estimate() {
    return estimate;
  }

  boolean detach() {
    return detach;
  }

  @Nullable String resume() {
    return resume;
  }

  RowFormat format() {
    return format;
  }

  /** Returns where all cells go; null when nobody asked. */
  @Nullable CellsTarget csv(CommandContext bench) {
    String given = csv;
    if (given == null) {
      return null;
    }
    FileEnding.checkCsv("--csv", given);
    return given.equals("-")
        ? new CellsTarget(null)
        : new CellsTarget(OutputFile.of(bench, "--csv", given));
  }

  /**
   * Where all cells of a sweep go.
   *
   * @param file null for standard output
   */
  record CellsTarget(@Nullable OutputFile file) {}

  /**
   * Refuses options that contradict each other.
   *
   * @throws Refusal naming them
   */
  void check(CommandSpec command) {
    Set<String> given = given(command);
    if (resume != null) {
      given.removeAll(SHOWING);
      refuse("--resume", "goes on with what was asked for then", given);
    } else if (estimate || detach) {
      given.retainAll(Set.of("--estimate", "--detach", "--top", "--heat-map", "--csv"));
      if (estimate) {
        refuse("--estimate", "runs nothing", given);
      } else {
        refuse("--detach", "comes back at once", given);
      }
    }
    if ("-".equals(csv) && given(command).contains("--format")) {
      throw new Refusal(Exit.USAGE, "--csv - is a format of its own; leave out --format");
    }
  }

  private static void refuse(String option, String why, Set<String> given) {
    given.remove(option);
    if (!given.isEmpty()) {
      throw new Refusal(
          Exit.USAGE, "%s %s; leave out %s".formatted(option, why, String.join(", ", given)));
    }
  }

  private static Set<String> given(CommandSpec command) {
    Set<String> given = new LinkedHashSet<>();
    ParseResult parsed = command.commandLine().getParseResult();
    parsed.matchedPositionals().forEach(positional -> given.add(positional.paramLabel()));
    parsed.matchedOptions().forEach(option -> given.add(option.longestName()));
    return given;
  }
}
