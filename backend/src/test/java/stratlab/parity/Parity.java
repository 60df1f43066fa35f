package stratlab.parity;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.strategy.PluginFault;
import stratlab.strategy.StrategyCatalog;

/** The program behind {@code infra/parity}. */
public final class Parity {
  private static final int ALL_EQUAL = 0;
  private static final int NOT_EQUAL = 1;
  private static final int MISUSED = 2;

  private static final String USAGE =
      """
      Runs recorded runs of Backtrader again and compares them.

      usage: infra/parity CASES [--data DIR] [--strict] [--figures] [CASE...]

        CASES       a folder or zip file with NAME.json and NAME.equity.csv of each case
        CASE        the name of a case, or its beginning such as 07; none for all
        --data DIR  where the price files of the cases lie (otherwise the folder above CASES)
        --strict    a case whose recorded orders had to be sent again counts as different
        --figures   names the worst difference of every analyzer of every case

      The exit code is 0 when all cases are equal, 1 when one is not, 2 for a wrong call.""";

  private final PrintStream out;
  private final PrintStream err;

  Parity(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the program; the first argument is the jar of the recorded strategies. */
  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = new Parity(out, err).run(Path.of(args[0]), List.of(args).subList(1, args.length));
    out.flush();
    System.exit(code);
  }

  /**
   * Runs the program.
   *
   * @param plugin the jar of the recorded strategies
   * @return the exit code
   */
  int run(Path plugin, List<String> args) {
    if (args.contains("--help") || args.contains("-h")) {
      out.println(USAGE);
      return ALL_EQUAL;
    }
    try {
      Call call = Call.read(args);
      try (CaseFolder folder = CaseFolder.open(call.cases(), call.data())) {
        Judge judge = new Judge(StrategyCatalog.ofJars(plugin), ListedParameters.load());
        return compare(folder, judge, call);
      }
    } catch (CaseFault | PluginFault misused) {
      err.println(misused.getMessage());
      return MISUSED;
    }
  }

  private int compare(CaseFolder folder, Judge judge, Call call) {
    List<String> names = call.chosen(folder.names());
    Report report = new Report(call.strict(), call.figures());
    List<Verdict> verdicts =
        names.parallelStream().map(name -> verdict(folder, judge, name)).toList();
    for (int i = 0; i < names.size(); i++) {
      report.lines(names.get(i), verdicts.get(i)).forEach(out::println);
    }
    report.end().forEach(out::println);
    return report.isEqual() ? ALL_EQUAL : NOT_EQUAL;
  }

  /** Judges a case; whatever goes wrong with it is its fault and not the program's. */
  static Verdict verdict(CaseFolder folder, Judge judge, String name) {
    try {
      return judge.judge(folder.read(name));
    } catch (CaseFault fault) {
      return new Verdict.Faulty(String.valueOf(fault.getMessage()));
    } catch (IllegalArgumentException refused) {
      return new Verdict.Faulty("the run was refused: " + refused.getMessage());
    } catch (RuntimeException failed) {
      return new Verdict.Faulty("the run failed: " + failed);
    }
  }

  /** What the program was asked to do. */
  private record Call(
      Path cases, @Nullable Path data, boolean strict, boolean figures, List<String> wanted) {

    static Call read(List<String> args) {
      List<String> plain = new ArrayList<>();
      Path data = null;
      boolean strict = false;
      boolean figures = false;
      for (int i = 0; i < args.size(); i++) {
        String arg = args.get(i);
        switch (arg) {
          case "--strict" -> strict = true;
          case "--figures" -> figures = true;
          case "--data" -> {
            if (++i == args.size()) {
              throw new CaseFault("--data needs a folder");
            }
            data = Path.of(args.get(i));
          }
          default -> {
            if (arg.startsWith("--data=")) {
              data = Path.of(arg.substring("--data=".length()));
            } else if (arg.startsWith("-")) {
              throw new CaseFault("unknown option " + arg + "; --help says what there is");
            } else {
              plain.add(arg);
            }
          }
        }
      }
      if (plain.isEmpty()) {
        throw new CaseFault("say which folder has the cases; --help says more");
      }
      return new Call(
          Path.of(plain.getFirst()), data, strict, figures, plain.subList(1, plain.size()));
    }

    List<String> chosen(List<String> all) {
      if (all.isEmpty()) {
        throw new CaseFault("there is no case (a .json file) in " + cases);
      }
      for (String name : wanted) {
        if (all.stream().noneMatch(each -> isMeant(name, each))) {
          throw new CaseFault("there is no case " + name + " in " + cases);
        }
      }
      return all.stream()
          .filter(each -> wanted.isEmpty() || wanted.stream().anyMatch(w -> isMeant(w, each)))
          .toList();
    }

    private static boolean isMeant(String wanted, String name) {
      return name.equals(wanted) || name.startsWith(wanted + "_");
    }
  }
}
