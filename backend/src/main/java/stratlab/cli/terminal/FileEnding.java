package stratlab.cli.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ending of a file's name says of its content. A name must not promise another kind of
 * document than the file will be.
 */
public final class FileEnding {
  private static final Map<Format, List<String>> WRITTEN =
      Map.of(
          Format.TABLE, List.of("txt", "text", "log", "out"),
          Format.JSON, List.of("json"),
          Format.CSV, List.of("csv"));

  /** Kinds of documents that are not written. */
  private static final Set<String> OTHERS =
      Set.of(
          "htm", "html", "pdf", "xls", "xlsx", "ods", "doc", "docx", "md", "xml", "yaml", "yml",
          "toml", "ndjson", "jsonl", "tsv", "parquet", "png", "svg", "jpg", "jpeg", "zip", "gz");

  private FileEnding() {}

  /**
   * Returns the format of a file.
   *
   * @param given what was asked for; null when the name decides
   * @throws Refusal when the name promises something else
   */
  public static Format format(String option, @Nullable String file, @Nullable Format given) {
    String ending = file == null ? "" : of(file);
    for (Format format : Format.values()) {
      if (WRITTEN.getOrDefault(format, List.of()).contains(ending)) {
        if (given != null && given != format) {
          throw wrong(option, ending, "with --format " + EnumNames.of(given));
        }
        return format;
      }
    }
    boolean open = ending.isEmpty() || (given != null && !OTHERS.contains(ending));
    if (!open) {
      throw wrong(option, ending, given == null ? "" : "with --format " + EnumNames.of(given));
    }
    return given == null ? Format.TABLE : given;
  }

  /** Refuses a file of comma-separated values that has the name of something else. */
  public static void checkCsv(String option, String file) {
    String ending = of(file);
    boolean other = OTHERS.contains(ending) || ending.equals("json");
    if (other) {
      throw new Refusal(
          Exit.USAGE,
          "%s: what is written is CSV, and .%s is not; end the name in .csv"
              .formatted(option, ending));
    }
  }

  private static Refusal wrong(String option, String ending, String with) {
    return new Refusal(
        Exit.USAGE,
        "%s: a name that ends in .%s does not fit what is written%s; there are: .txt (table), .json and .csv (the trades)"
            .formatted(option, ending, with.isEmpty() ? "" : " " + with));
  }

  /**
   * Returns the letters behind the last point of the name; none of a device or a name with none.
   */
  private static String of(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int point = name.lastIndexOf('.');
    String ending = point < 1 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    return ending.matches("[a-z0-9]{1,10}") ? ending : "";
  }
}
