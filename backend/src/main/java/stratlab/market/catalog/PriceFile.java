package stratlab.market.catalog;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;
import stratlab.market.csv.CsvFault;

/**
 * A file that is listed as a data set.
 *
 * @param name what requests call it
 * @param path where it is
 * @param fault why it cannot be used whatever is in it; null when it may be read
 */
record PriceFile(String name, Path path, @Nullable String fault) {
  private static final String ENDING = ".csv";
  private static final Pattern BAR_LENGTH =
      Pattern.compile("[-_](hourly|daily|weekly|monthly|\\d+[smhdwM])$");

  /** What stands for bytes of a file name that are no text. */
  private static final char NO_TEXT = '\uFFFD';

  /** Returns the data set of a file in the folder; empty for hidden files and other endings. */
  static Optional<PriceFile> inFolder(Path path) {
    String file = String.valueOf(path.getFileName());
    if (file.startsWith(".") || !hasEnding(file)) {
      return Optional.empty();
    }
    String name = withoutEnding(file);
    return Optional.of(new PriceFile(Quoted.plain(name, Limits.NAME), path, faultOf(name)));
  }

  /** Returns the data set of a file that its user named by its path. */
  static PriceFile guest(Path path) {
    return new PriceFile(withoutEnding(String.valueOf(path.getFileName())), path, null);
  }

  /** Returns the same file, which may not be used because another has the name. */
  PriceFile hiddenBy(PriceFile other) {
    return new PriceFile(
        file(), path, "has the name of another data set, " + other.file() + "; rename one");
  }

  /** Returns the name of the file, as it can be shown. */
  String file() {
    return Quoted.plain(String.valueOf(path.getFileName()), Limits.NAME);
  }

  /** Returns a fault of the file, in words for people. */
  CsvFault toldAs(String reason) {
    return new CsvFault(String.valueOf(path.getFileName()), reason);
  }

  /** {@code sp500-daily.csv} and {@code sp500_5m.csv} hold {@code SP500}. */
  String symbol() {
    String symbol = BAR_LENGTH.matcher(name).replaceFirst("");
    return (symbol.isBlank() ? name : symbol).toUpperCase(Locale.ROOT);
  }

  private static boolean hasEnding(String file) {
    int start = file.length() - ENDING.length();
    return file.regionMatches(true, start, ENDING, 0, ENDING.length());
  }

  private static String withoutEnding(String file) {
    return hasEnding(file) ? file.substring(0, file.length() - ENDING.length()) : file;
  }

  /** A request must be able to name it, and a terminal to show it. */
  private static @Nullable String faultOf(String name) {
    if (name.isBlank()) {
      return "its name is blank; rename the file";
    }
    if (name.length() > Limits.NAME) {
      return "its name is longer than " + Limits.NAME + " characters; rename the file";
    }
    if (name.indexOf(NO_TEXT) >= 0) {
      return "its name has characters that are no UTF-8, or that the locale of this process"
          + " (LC_ALL) does not know; rename the file";
    }
    return Quoted.plain(name, name.length()).equals(name)
        ? null
        : "its name has characters that cannot be shown or typed; rename the file";
  }
}
