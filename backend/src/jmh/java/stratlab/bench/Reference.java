package stratlab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The C program. It runs before and after everything else, so that a machine that got slower or
 * faster in between is noticed; a figure is the mean of the two medians, or the better of the two
 * bests, in milliseconds.
 */
final class Reference {
  private static final Pattern TRADES = Pattern.compile("trades=(\\d+)");

  /** Running sums round, which makes one cross more on a million bars than there are. */
  private static final Map<Integer, String> TRADES_OF_C =
      Map.of(100_000, "1913", 1_000_000, "19497");

  /** What can be asked of the program. */
  enum Figure {
    SCALAR,
    EVENTS,
    LOAD,
    SCALAR_SWEEP_100,
    EVENTS_SWEEP_100,
    SCALAR_SWEEP_10000,
    EVENTS_SWEEP_10000;

    private List<String> arguments(String file) {
      return switch (this) {
        case SCALAR, EVENTS -> List.of("single", file, "10", "30", "41", Shown.lower(this));
        case LOAD -> List.of("load", file, "9");
        case SCALAR_SWEEP_100 -> sweep(file, "5 50 5 60 240 20", "21 scalar");
        case EVENTS_SWEEP_100 -> sweep(file, "5 50 5 60 240 20", "21 events 1024");
        case SCALAR_SWEEP_10000 -> sweep(file, "2 101 1 102 201 1", "3 scalar");
        case EVENTS_SWEEP_10000 -> sweep(file, "2 101 1 102 201 1", "5 events 1024");
      };
    }

    /** On as many threads as we take. */
    private static List<String> sweep(String file, String periods, String how) {
      List<String> arguments = new ArrayList<>(List.of("sweep", file));
      arguments.addAll(List.of(periods.split(" ")));
      arguments.add("2");
      arguments.addAll(List.of(how.split(" ")));
      return arguments;
    }

    /** Returns how many trades the program finds; running sums round. */
    private String trades(int bars) {
      return switch (this) {
        case LOAD -> "";
        case SCALAR, EVENTS -> TRADES_OF_C.getOrDefault(bars, "");
        case SCALAR_SWEEP_100, EVENTS_SWEEP_100 -> "62037";
        case SCALAR_SWEEP_10000, EVENTS_SWEEP_10000 -> "5012815";
      };
    }
  }

  private record Asked(Figure figure, int bars) {}

  private final @Nullable Path program;
  private final Path folder;
  private final Choice choice;
  private final Pattern seconds;
  private final Map<Asked, List<Double>> answers = new LinkedHashMap<>();

  /**
   * Knows where the program is.
   *
   * @param program null when the machine has no C compiler: then there are no figures
   * @param folder where the price files lie
   */
  Reference(@Nullable Path program, Path folder, Choice choice) {
    this.program = program;
    this.folder = folder;
    this.choice = choice;
    this.seconds = Pattern.compile(Shown.lower(choice) + "_s=([0-9.]+)");
  }

  void ask(int bars, Figure... figures) throws IOException, InterruptedException {
    for (Figure figure : figures) {
      answers.put(new Asked(figure, bars), new ArrayList<>());
      run(new Asked(figure, bars));
    }
  }

  void askAgain() throws IOException, InterruptedException {
    for (Asked asked : answers.keySet()) {
      run(asked);
    }
  }

  private void run(Asked asked) throws IOException, InterruptedException {
    if (program == null) {
      return;
    }
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(
        asked.figure().arguments(folder.resolve("bars_" + asked.bars() + ".csv").toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher time = seconds.matcher(text);
    Matcher trades = TRADES.matcher(text);
    boolean sound =
        process.waitFor() == 0
            && time.find()
            && (!trades.find() || trades.group(1).equals(asked.figure().trades(asked.bars())));
    if (!sound) {
      throw new IOException("the C reference failed: " + String.join(" ", command) + "\n" + text);
    }
    answers.getOrDefault(asked, List.of()).add(1e3 * Double.parseDouble(time.group(1)));
  }

  OptionalDouble millis(Figure figure, int bars) {
    DoubleStream millis =
        answers.getOrDefault(new Asked(figure, bars), List.of()).stream()
            .mapToDouble(Double::doubleValue);
    return switch (choice) {
      case MEDIAN -> millis.average();
      case BEST -> millis.min();
    };
  }

  /** Says what each figure was, first and last. */
  List<String> drift() {
    List<String> lines = new ArrayList<>();
    answers.forEach(
        (asked, millis) -> {
          if (millis.size() == 2) {
            lines.add(
                Shown.of(
                    "C %-18s %,9d bars   first %8.3f ms   last %8.3f ms   %+4.0f %%",
                    Shown.lower(asked.figure()),
                    asked.bars(),
                    millis.get(0),
                    millis.get(1),
                    100 * (millis.get(1) / millis.get(0) - 1)));
          }
        });
    return lines;
  }
}
