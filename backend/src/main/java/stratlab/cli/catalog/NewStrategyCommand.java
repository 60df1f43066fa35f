package stratlab.cli.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.OutputFolder;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.Terminal;

/** {@code strategies new NAME}: a project for a strategy of one's own. */
@Command(
    name = "new",
    description =
        "Write a small project with a working strategy, its test, and two ways to build it: with"
            + " Maven, or with the JDK alone.",
    footerHeading = "%nExample:%n",
    footer = "  stratlab strategies new GoldenCross --into ~/strategies")
final class NewStrategyCommand implements Callable<Integer> {
  /** Names that the sources of the project use for something else. */
  private static final Set<String> IN_USE =
      Set.of(
          "Constraint",
          "Line",
          "List",
          "Market",
          "Offset",
          "Override",
          "Param",
          "Plan",
          "Record",
          "Signals",
          "Strategy",
          "StrategyCard",
          "StrategyLibrary",
          "String",
          "Class",
          "Object");

  private final CommandContext bench;

  @Parameters(paramLabel = "NAME", description = "Of the strategy, like GoldenCross.")
  private String name = "";

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      description = "Java package of its sources; usually the name in small letters.")
  private @Nullable String packageName;

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "Where the project's folder is made; usually here.")
  private @Nullable String into;

  NewStrategyCommand(CommandContext bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    String given = packageName;
    String its = given == null ? name.toLowerCase(Locale.ROOT) : given;
    Scaffold scaffold =
        new Scaffold(
            name,
            its,
            bench.release().version(),
            System.getProperty("java.home"),
            bench.plugins().folder().toAbsolutePath().normalize());
    List<String> faults = faults(its);
    Path folder = bench.surroundings().resolve(into == null ? "." : into);
    Path project = faults.isEmpty() ? folder.resolve(scaffold.folderName()) : folder;
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      faults.add(
          "--into: " + Quoted.plain(folder.toString(), 500) + " is no folder; name another one");
    } else if (faults.isEmpty() && new OutputFolder(project).isTaken()) {
      faults.add(project + " is there already; remove it, or choose another name or --into");
    }
    if (!faults.isEmpty()) {
      throw new Refusal(Exit.USAGE, faults);
    }
    String classPath = System.getProperty("java.class.path");
    new OutputFolder(project).save(into -> scaffold.write(into, classPath));
    tellWhatIsNext(scaffold, project);
    return Exit.OK.code();
  }

  private List<String> faults(String its) {
    List<String> faults = new ArrayList<>();
    if (!name.matches("[A-Z][A-Za-z0-9]{0,59}")) {
      faults.add(
          "NAME: %s is no name in UpperCamelCase, such as GoldenCross: letters and digits, a"
                  .formatted(Quoted.of(name))
              + " capital first, at most 60");
    } else if (IN_USE.contains(name)) {
      faults.add("NAME: " + name + " means something else in the sources; choose another name");
    } else {
      bench
          .strategies()
          .find(name)
          .ifPresent(
              taken ->
                  faults.add(
                      "NAME: there is a strategy %s already (%s); choose another name"
                          .formatted(taken.name(), bench.strategies().source(taken))));
    }
    boolean reserved = its.matches("(java|javax|stratlab)(\\..*)?");
    if (!faults.isEmpty() && packageName == null) {
      return faults;
    }
    if (its.length() > Limits.NAME
        || !its.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*")
        || !SourceVersion.isName(its)) {
      faults.add(
          "--package: %s is no Java package; write it like org.example.strategies"
              .formatted(Quoted.of(its)));
    } else if (reserved) {
      faults.add("--package: " + its + " belongs to others; choose one of your own");
    }
    return faults;
  }

  private void tellWhatIsNext(Scaffold scaffold, Path project) {
    Terminal terminal = bench.terminal();
    String strategies = Scaffold.shellWord(scaffold.strategies().toString());
    Path build = project.resolve("build.sh");
    terminal.line(scaffold.name() + " is in " + project + ". Its README tells the rest. Next:");
    terminal.line("");
    terminal.line("  sh " + Scaffold.shellWord(build.toString()) + " " + strategies);
    terminal.line("  stratlab run -s " + scaffold.name());
    terminal.line("");
    terminal.line("or build it with Maven, which runs its test too:");
    terminal.line("");
    terminal.line("  mvn -f " + Scaffold.shellWord(project.toString()) + " package");
    terminal.line(
        "  mkdir -p %2$s && cp %1$s %2$s"
            .formatted(
                Scaffold.shellWord(
                    project.resolve("target/" + scaffold.folderName() + ".jar").toString()),
                strategies));
  }
}
