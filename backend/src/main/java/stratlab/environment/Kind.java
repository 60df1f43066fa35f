package stratlab.environment;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;

/** What an environment variable may be. */
public sealed interface Kind {
  /** Returns what is wrong with a value and what is allowed, or null. */
  @Nullable String fault(String value);

  /** Any text. */
  record Text() implements Kind {
    @Override
    public @Nullable String fault(String value) {
      return null;
    }
  }

  /** A whole number. */
  record Whole(int least, int most) implements Kind {
    @Override
    public @Nullable String fault(String value) {
      boolean isWhole = value.matches("[0-9]{1,9}");
      int number = isWhole ? Integer.parseInt(value) : -1;
      return isWhole && number >= least && number <= most
          ? null
          : "is not a whole number in %d..%d".formatted(least, most);
    }
  }

  /** One of some words. */
  record Word(List<String> words) implements Kind {
    @Override
    public @Nullable String fault(String value) {
      return words.contains(value) ? null : "is not " + String.join(" or ", words);
    }
  }

  /**
   * A length of time.
   *
   * @param mayBeZero whether it may be 0
   */
  record Time(boolean mayBeZero) implements Kind {
    @Override
    public @Nullable String fault(String value) {
      Duration time = Durations.parse(value);
      return time == null || (time.isZero() && !mayBeZero)
          ? "is not a time %s such as 500ms, 30s, 10m, 1h or 7d"
              .formatted(mayBeZero ? "of 0s or more" : "above 0")
          : null;
    }
  }

  /** A folder that is there. */
  record Folder() implements Kind {
    @Override
    public @Nullable String fault(String value) {
      Path path = path(value);
      return path != null && Files.isDirectory(path) && Files.isReadable(path)
          ? null
          : "is not a folder that can be read; make it, or let the variable name another";
    }
  }

  /** A file that is there or can be made: its folder is there. */
  record File() implements Kind {
    @Override
    public @Nullable String fault(String value) {
      Path path = path(value);
      if (path == null || value.isBlank() || Files.isDirectory(path)) {
        return "is not the name of a file";
      }
      Path folder = path.toAbsolutePath().getParent();
      return folder == null || Files.isDirectory(folder)
          ? null
          : "is in a folder that is not there; make it, or let the variable name another file";
    }
  }

  /** Names of hosts with commas between them, or a star. */
  record Hosts() implements Kind {
    @Override
    public @Nullable String fault(String value) {
      return value.matches("\\*|[A-Za-z0-9._\\[\\]:-]+(\\s*,\\s*[A-Za-z0-9._\\[\\]:-]+)*")
          ? null
          : "is not a list of host names with commas between them, nor *";
    }
  }

  /** A secret; its value is never repeated. */
  record Secret() implements Kind {
    private static final String REMEDY = ", such as the output of: openssl rand -hex 24";

    @Override
    public @Nullable String fault(String value) {
      if (!value.matches("[!-~]*")) {
        return "holds a space or a character that cannot be sent in a header; take letters and"
            + " digits"
            + REMEDY;
      }
      if (value.length() < Limits.SHORTEST_TOKEN) {
        return "has %d characters, which can be guessed; take %d or more%s"
            .formatted(value.length(), Limits.SHORTEST_TOKEN, REMEDY);
      }
      return value.length() > Limits.LONGEST_TOKEN
          ? "has %d characters; take at most %d".formatted(value.length(), Limits.LONGEST_TOKEN)
          : null;
    }
  }

  private static @Nullable Path path(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException _) {
      return null;
    }
  }
}
