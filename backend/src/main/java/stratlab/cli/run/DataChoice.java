package stratlab.cli.run;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.UsageFaults;
import stratlab.strategy.Roles;

/** Which data set or file each role of a strategy gets. */
final class DataChoice {
  private static final Pattern WITH_ROLE =
      Pattern.compile("([A-Za-z][\\w-]*)=(.*)", Pattern.DOTALL);

  private static final Pattern WITH_TIMEFRAME = Pattern.compile("(.+\\.csv)@([^@/\\\\]*)");

  private final CommandContext bench;
  private final @Nullable Roles roles;
  private final UsageFaults usage;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * Reads the options.
   *
   * @param roles the roles of the strategy; null when it is unknown
   * @param usage told what cannot be read
   */
  DataChoice(CommandContext bench, @Nullable Roles roles, RunOptions options, UsageFaults usage) {
    this.bench = bench;
    this.roles = roles;
    this.usage = usage;
    int place = 0;
    for (String given : options.data()) {
      Matcher parts = WITH_ROLE.matcher(given);
      if (parts.matches() && isWithRole(parts.group(1), given)) {
        put("--data", parts.group(1), parts.group(2));
      } else {
        putAt("--data", place, given);
        place += roles != null && roles.repeated() != null ? 1 : 0;
      }
    }
    putAt("--data-path-1", 0, usage.read(options::firstData));
    putAt("--data-path-2", 1, usage.read(options::secondData));
  }

  /**
   * Whether what stands before the first sign is meant as a role. It is, unless the strategy has no
   * such role and a data set or a file has the whole as its name.
   */
  private boolean isWithRole(String before, String given) {
    if (roles != null && roles.of(List.of(before)).contains(before)) {
      return true;
    }
    Collection<String> names = bench.data().names();
    boolean isName = names.contains(given) || names.contains(given.replaceFirst("@[^@]*$", ""));
    return !isName && !(isFile(given) && Files.isRegularFile(bench.surroundings().resolve(given)));
  }

  private void putAt(String option, int place, @Nullable String given) {
    if (given == null) {
      return;
    }
    if (roles == null) {
      checkWithoutRole(option, given);
      return;
    }
    Optional<String> role = roles.at(place);
    if (role.isPresent()) {
      put(option, role.get(), given);
    } else {
      faults.add(
          roles.repeated() == null
              ? option + ": the strategy takes one data set only, as " + roles.least().getFirst()
              : "%s: the strategy takes at most %d data sets".formatted(option, Roles.MOST));
    }
  }

  /** Of an unknown strategy nobody knows the roles, but whether there is such data. */
  private void checkWithoutRole(String option, String given) {
    if (isFile(given)) {
      reference(option, given);
    } else if (!bench.data().names().contains(given.replaceFirst("@[^@]*$", ""))
        && !bench.data().names().contains(given)) {
      faults.add(option + ": " + bench.data().unknown(given));
    }
  }

  private void put(String option, String role, String given) {
    usage.read(() -> taken(option, role, given));
  }

  private String taken(String option, String role, String given) {
    if (given.isBlank()) {
      throw new Refusal(
          Exit.USAGE, option + ": " + role + " has no data set; write " + role + "=NAME");
    }
    String before = names.put(role, isFile(given) ? reference(option, given) : given);
    if (before != null) {
      throw new Refusal(
          Exit.USAGE,
          "%s: %s is given twice, %s and %s; give it once"
              .formatted(option, role, shown(before), shown(given)));
    }
    return role;
  }

  private static String shown(String given) {
    return Quoted.plain(given, Limits.QUOTED);
  }

  static boolean isFile(String given) {
    return given.indexOf('/') >= 0
        || given.indexOf(File.separatorChar) >= 0
        || given.endsWith(".csv")
        || WITH_TIMEFRAME.matcher(given).matches();
  }

  /** Returns the name of a file's data set, with the time frame that may follow the file. */
  private String reference(String option, String given) {
    Matcher parts = WITH_TIMEFRAME.matcher(given);
    return parts.matches()
        ? fileName(option, parts.group(1)) + "@" + parts.group(2)
        : fileName(option, given);
  }

  private String fileName(String option, String given) {
    Path file = bench.surroundings().resolve(given);
    String name = file.getFileName() == null ? given : file.getFileName().toString();
    String plain = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    if (!Files.isRegularFile(file)) {
      faults.add("%s: there is no file %s%s".formatted(option, shown(given), instead(plain)));
    }
    Path other = files.putIfAbsent(plain, file);
    if (other != null && !other.equals(file)) {
      faults.add(
          "%s: %s and %s are two files of one name; rename one".formatted(option, other, file));
    }
    return plain;
  }

  private String instead(String name) {
    return bench.data().names().contains(name)
        ? "; the data folder has it: write " + name
        : "; a data set of the data folder is named without .csv (see: stratlab data)";
  }

  /** Returns the name of the data set for each role that has one. */
  Map<String, String> names() {
    return names;
  }

  /** Returns the files that were named by path. */
  List<Path> files() {
    return List.copyOf(files.values());
  }

  List<String> faults() {
    return faults;
  }
}
