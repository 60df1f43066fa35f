package stratlab.environment;

import java.util.Locale;

/**
 * An environment variable.
 *
 * @param name its name, {@code STRATLAB_…}
 * @param reader which part reads it
 * @param kind what it may be
 * @param usual the default, as people read it; empty for none
 * @param meaning what it sets, in one sentence
 */
public record Variable(String name, Reader reader, Kind kind, String usual, String meaning) {

  /** The part that reads a variable. */
  public enum Reader {
    COMMANDS("every command"),
    SERVER("the server"),
    LAUNCHER("the launcher infra/stratlab"),
    TESTS("infra/test"),
    SCRIPTS("scripts of the source tree");

    private final String title;

    Reader(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Returns the name under which the application knows it: {@code stratlab.jobs.stop-grace}. */
  public String property() {
    String[] words = name.toLowerCase(Locale.ROOT).split("_", 3);
    return words.length < 3 || !Variables.GROUPS.contains(words[1])
        ? words[0]
            + "."
            + name.substring(words[0].length() + 1).toLowerCase(Locale.ROOT).replace('_', '-')
        : words[0] + "." + words[1] + "." + words[2].replace('_', '-');
  }
}
