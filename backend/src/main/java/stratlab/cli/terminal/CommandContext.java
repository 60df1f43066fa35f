package stratlab.cli.terminal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Backtests;
import stratlab.backtest.Csv;
import stratlab.market.catalog.DataCatalog;
import stratlab.preset.PresetFolder;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyFolder;

/** What a command works with: the terminal, the folders, and the catalogues made when asked for. */
public final class CommandContext {
  private final Terminal terminal;
  private final Folders surroundings;
  private final Release release;
  private final Supplier<DataCatalog> data;
  private final Supplier<StrategyFolder> plugins;
  private final Supplier<PresetFolder> presets;

  public CommandContext(Terminal terminal, Folders surroundings, Release release) {
    this.terminal = terminal;
    this.surroundings = surroundings;
    this.release = release;
    this.data = once(() -> catalog(List.of()));
    this.plugins =
        once(
            () ->
                new StrategyFolder(
                    StrategyCatalog.discover(),
                    surroundings.data().resolve("strategies"),
                    InstantSource.system()));
    this.presets =
        once(
            () -> new PresetFolder(surroundings.data().resolve("presets"), InstantSource.system()));
  }

  public Terminal terminal() {
    return terminal;
  }

  public Folders surroundings() {
    return surroundings;
  }

  public Release release() {
    return release;
  }

  public DataCatalog data() {
    return data.get();
  }

  /** Returns the data folder with files from elsewhere, which were named by their path. */
  public DataCatalog catalog(List<Path> files) {
    return new DataCatalog(surroundings.data(), files, InstantSource.system());
  }

  /** Returns the built-in strategies and those of the plug-in jars. */
  public StrategyCatalog strategies() {
    return plugins().get();
  }

  public StrategyFolder plugins() {
    return plugins.get();
  }

  public PresetFolder presets() {
    return presets.get();
  }

  public Backtests backtests() {
    return new Backtests(strategies(), data());
  }

  /** Prints rows as lines of comma-separated values below their heading. */
  public void printCsv(
      List<String> heading, Iterable<? extends List<? extends @Nullable Object>> rows) {
    terminal.data(Csv.line(heading));
    rows.forEach(row -> terminal.data(Csv.line(row)));
  }

  public void printJson(Object value) {
    terminal.line(Json.of(value));
  }

  public void printTable(TextTable table) {
    table.lines(terminal).forEach(terminal::line);
  }

  /** Prints names and what they stand for, one a line. */
  public void printFacts(Map<String, String> facts) {
    int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
    int room = Math.max(20, terminal.width() - width - 2);
    facts.forEach(
        (name, text) -> {
          String label = terminal.faint(TextTable.left(name, width));
          for (String line : TextTable.wrap(ScreenText.line(text), room)) {
            terminal.line((label + "  " + line).stripTrailing());
            label = " ".repeat(width);
          }
        });
  }

  private static <T> Supplier<T> once(Supplier<T> maker) {
    return new Supplier<>() {
      private @Nullable T made;

      @Override
      public T get() {
        T value = made;
        if (value == null) {
          value = maker.get();
          made = value;
        }
        return value;
      }
    };
  }
}
