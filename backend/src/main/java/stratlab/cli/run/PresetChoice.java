package stratlab.cli.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.UsageFaults;
import stratlab.preset.Preset;

/** What a preset says where the options say nothing. */
final class PresetChoice {
  private final BacktestRequest preset;

  private PresetChoice(BacktestRequest preset) {
    this.preset = preset;
  }

  /**
   * Takes a preset.
   *
   * @param name null for none
   * @param usage told when there is none of that name, or it cannot be run
   */
  static PresetChoice of(CommandContext bench, @Nullable String name, UsageFaults usage) {
    PresetChoice none =
        new PresetChoice(new BacktestRequest(null, null, null, null, null, null, null, null, null));
    if (name == null) {
      return none;
    }
    PresetChoice found = usage.read(() -> find(bench, name));
    if (found == null) {
      usage.setVague();
    }
    return found == null ? none : found;
  }

  private static PresetChoice find(CommandContext bench, String name) {
    Preset found = PresetFacts.find(bench, name);
    List<String> faults =
        found.faults().stream().map(fault -> PresetFacts.line(found, fault)).toList();
    if (!faults.isEmpty()) {
      throw new Refusal(Exit.INVALID, faults);
    }
    return new PresetChoice(found.sound());
  }

  @Nullable String strategy() {
    return preset.strategy();
  }

  /**
   * Lays what the options say over the preset. With another strategy than its own, its parameters
   * and its data mean nothing and are left out.
   */
  BacktestRequest under(BacktestRequest given) {
    boolean same =
        given.strategy() == null
            || preset.strategy() == null
            || given.strategy().equalsIgnoreCase(preset.strategy());
    return new BacktestRequest(
        first(given.name(), preset.name()),
        first(given.strategy(), preset.strategy()),
        both(same ? preset.params() : null, given.params()),
        names(same ? preset.data() : null, given.data()),
        first(given.from(), preset.from()),
        first(given.to(), preset.to()),
        first(given.cash(), preset.cash()),
        first(given.commission(), preset.commission()),
        first(given.size(), preset.size()),
        both(preset.settings(), given.settings()));
  }

  private static <T> @Nullable T first(@Nullable T given, @Nullable T otherwise) {
    return given == null ? otherwise : given;
  }

  private static Map<String, @Nullable Object> both(
      @Nullable Map<String, ? extends @Nullable Object> below,
      @Nullable Map<String, ? extends @Nullable Object> above) {
    Map<String, @Nullable Object> both = new LinkedHashMap<>();
    if (below != null) {
      both.putAll(below);
    }
    if (above != null) {
      both.putAll(above);
    }
    return both;
  }

  private static Map<String, String> names(
      @Nullable Map<String, String> below, @Nullable Map<String, String> above) {
    Map<String, String> both = new LinkedHashMap<>();
    both(below, above).forEach((role, name) -> both.put(role, String.valueOf(name)));
    return both;
  }
}
