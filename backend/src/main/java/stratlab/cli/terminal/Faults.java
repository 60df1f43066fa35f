package stratlab.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CannotRun;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Limits;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;
import stratlab.bounds.Traces;
import stratlab.market.catalog.UnknownDataSet;
import stratlab.market.csv.CsvFault;

/** How faults of commands are reported: lines on standard error, and an exit code. */
public final class Faults {
  private Faults() {}

  /** Carries a command out, unless words of it were not understood. */
  public static int ifUnderstood(Terminal terminal, ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    List<ParameterException> faults = new ArrayList<>();
    for (ParseResult at = parsed; at != null; at = at.hasSubcommand() ? at.subcommand() : null) {
      for (Exception each : at.errors()) {
        if (!(each instanceof ParameterException fault)) {
          throw new IllegalStateException(each);
        }
        faults.add(fault);
      }
    }
    return faults.isEmpty()
        ? new CommandLine.RunLast().execute(parsed)
        : misunderstood(terminal, faults, more(faults));
  }

  /** Returns what else is wrong with the options of a command that was not understood. */
  private static List<String> more(List<ParameterException> faults) {
    if (!(faults.getLast().getCommandLine().getCommand() instanceof CheckedCommand command)) {
      return List.of();
    }
    UsageFaults usage = new UsageFaults();
    // A value that cannot be read is one fault; a word that is unknown may have meant anything.
    if (!faults.stream().allMatch(each -> each.getValue() != null)) {
      usage.setVague();
    }
    try {
      command.check(usage);
      usage.refuse(List.of());
      return List.of();
    } catch (Refusal refusal) {
      return refusal.faults();
    }
  }

  /** A command line that is not understood. */
  public static int misunderstood(Terminal terminal, ParameterException fault) {
    return misunderstood(terminal, List.of(fault), List.of());
  }

  private static int misunderstood(
      Terminal terminal, List<ParameterException> faults, List<String> more) {
    String name = faults.getLast().getCommandLine().getCommandSpec().qualifiedName();
    Stream.concat(faults.stream().map(Faults::text), more.stream().map(Quoted::message))
        .distinct()
        .limit(Limits.FAULTS)
        .forEach(text -> terminal.tell(name + ": " + text));
    terminal.tell("Try '" + name + " --help'.");
    return Exit.USAGE.code();
  }

  private static String text(ParameterException fault) {
    return fault instanceof UnmatchedArgumentException unmatched
        ? unknown(fault.getCommandLine(), unmatched)
        : Quoted.message(inPlainWords(String.valueOf(fault.getMessage()).strip()));
  }

  /** Returns a message without the names of Java's types. */
  private static String inPlainWords(String message) {
    return message
        .replaceFirst(" is not an? (int|long)$", " is not a whole number, or is too large")
        .replaceFirst(" is not a double$", " is not a number");
  }

  private static String unknown(CommandLine line, UnmatchedArgumentException unmatched) {
    List<String> known = new ArrayList<>(line.getSubcommands().keySet());
    String kind = known.isEmpty() ? "argument" : "command";
    line.getCommandSpec().options().forEach(option -> known.addAll(Arrays.asList(option.names())));
    String word = unmatched.getUnmatched().getFirst().replaceFirst("=.*", "");
    return "there is no %s %s%s"
        .formatted(
            word.startsWith("-") ? "option" : kind, Quoted.of(word), Nearest.hint(word, known));
  }

  /** A command that ended with an exception. */
  public static int failed(Terminal terminal, Exception fault, CommandLine line) {
    String name = line.getCommandSpec().qualifiedName();
    List<String> lines = List.of(String.valueOf(fault.getMessage()));
    Exit exit;
    switch (fault) {
      case Exception _ when Memory.isWanting(fault) -> {
        exit = Exit.UNEXPECTED;
        lines = List.of(Memory.sentence());
      }
      case Refusal refusal -> {
        exit = refusal.exit();
        lines = refusal.faults();
      }
      case CsvFault _, UnknownDataSet _ -> exit = Exit.INVALID;
      case InvalidRequest invalid -> {
        exit = Exit.INVALID;
        lines =
            invalid.faults().stream().map(each -> each.field() + ": " + each.message()).toList();
      }
      case CannotRun _ -> exit = Exit.FAILED;
      case Cancelled _ -> exit = Exit.CANCELLED;
      default -> {
        exit = Exit.UNEXPECTED;
        lines = List.of("unexpected fault: " + fault);
      }
    }
    lines.forEach(text -> terminal.tell(name + ": " + Quoted.message(text)));
    if (verbose(line.getParseResult())) {
      terminal.tell(Traces.of(fault).stripTrailing());
    } else if (!(fault instanceof Refusal) && exit == Exit.UNEXPECTED && !Memory.isWanting(fault)) {
      terminal.tell("The trace is shown with --verbose.");
    }
    return exit.code();
  }

  private static boolean verbose(@Nullable ParseResult parsed) {
    return parsed != null && parsed.hasMatchedOption("--verbose");
  }
}
