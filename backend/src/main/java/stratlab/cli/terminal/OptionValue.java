package stratlab.cli.terminal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;

/** All that was said about one setting, by whatever spelling; two different answers are refused. */
public final class OptionValue {
  private static final String NUMBER = "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?";

  private record Word(String option, String value) {
    String shown() {
      return option + " " + Quoted.plain(value, Limits.QUOTED);
    }
  }

  private final List<Word> words = new ArrayList<>();

  public OptionValue add(String option, List<String> values) {
    values.forEach(value -> words.add(new Word(option, value.strip())));
    return this;
  }

  /** Returns the one value, or null when there is none. */
  public @Nullable String text() {
    Set<String> values = new LinkedHashSet<>();
    words.forEach(word -> values.add(word.value()));
    refuseSeveral(values);
    return values.isEmpty() ? null : values.iterator().next();
  }

  /** Returns the one value as it was spelled first, or null when there is none. */
  public @Nullable String value() {
    Set<Object> values = new LinkedHashSet<>();
    words.forEach(word -> values.add(compared(word.value())));
    refuseSeveral(values);
    return words.isEmpty() ? null : words.getFirst().value();
  }

  private static Object compared(String value) {
    return value.length() <= Limits.TEXT && value.matches(NUMBER)
        ? (Object) Double.valueOf(value)
        : value.toLowerCase(Locale.ROOT);
  }

  /** Returns the one number, or null when there is none. */
  public @Nullable Double number() {
    Set<Double> values = new LinkedHashSet<>();
    words.forEach(word -> values.add(number(word)));
    refuseSeveral(values);
    return values.isEmpty() ? null : values.iterator().next();
  }

  private void refuseSeveral(Set<?> values) {
    if (values.size() > 1) {
      List<String> shown = words.stream().map(Word::shown).toList();
      throw new Refusal(
          Exit.USAGE, "contradiction: " + String.join(" and ", shown) + "; give one of them");
    }
  }

  private static Double number(Word word) {
    if (word.value().length() > Limits.TEXT || !word.value().matches(NUMBER)) {
      String remedy =
          word.value().endsWith("%") ? "; write 0.1 % as 0.001" : "; write it like 1234.5";
      throw new Refusal(
          Exit.USAGE,
          "%s: %s is not a number%s".formatted(word.option(), Quoted.of(word.value()), remedy));
    }
    return Double.valueOf(word.value());
  }
}
