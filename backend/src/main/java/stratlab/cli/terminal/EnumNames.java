package stratlab.cli.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;
import stratlab.bounds.Quoted;

/** The constants of an enum as words on the command line. */
public final class EnumNames {
  private EnumNames() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public static List<String> all(Enum<?>... constants) {
    return Arrays.stream(constants).map(EnumNames::of).toList();
  }

  /** Reads a word, in any case. */
  @SafeVarargs
  public static <E extends Enum<E>> E read(String word, E... constants) {
    for (E constant : constants) {
      if (of(constant).equals(word.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    List<String> words = all(constants);
    throw new TypeConversionException(
        "%s is not %s or %s"
            .formatted(
                Quoted.of(word),
                String.join(", ", words.subList(0, words.size() - 1)),
                words.getLast()));
  }
}
