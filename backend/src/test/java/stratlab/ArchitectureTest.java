package stratlab;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The package table: what each package may use. A row is changed here and in {@code
 * backend/docs/packages.md} together.
 */
@AnalyzeClasses(packages = "stratlab", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final Set<String> CORE =
      Set.of(
          "bounds",
          "folder",
          "market",
          "trading",
          "indicator",
          "strategy",
          "engine",
          "analytics",
          "backtest",
          "sweep");

  private static final Set<String> SHOWN_TO_SWEEP =
      Set.of("market", "trading", "strategy", "analytics", "backtest");

  /** What each room may use beside {@code bounds}, which all may; a room is a top-level package. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("bounds", Set.of()),
          entry("environment", Set.of()),
          entry("folder", Set.of()),
          entry("process", Set.of()),
          entry("store", Set.of("process")),
          entry("market", Set.of("folder")),
          entry("trading", Set.of("market")),
          entry("indicator", Set.of("market")),
          entry("strategy", Set.of("folder", "market", "trading", "indicator")),
          entry("engine", Set.of("market", "trading", "indicator", "strategy")),
          entry("analytics", Set.of("market", "trading")),
          entry(
              "backtest",
              Set.of("market", "trading", "indicator", "strategy", "engine", "analytics")),
          entry("sweep", SHOWN_TO_SWEEP),
          entry("document", and(SHOWN_TO_SWEEP, "sweep")),
          entry("preset", Set.of("backtest", "document", "folder")),
          entry("job", and(SHOWN_TO_SWEEP, "sweep", "document", "store", "process")),
          entry(
              "api",
              and(
                  SHOWN_TO_SWEEP,
                  "sweep",
                  "document",
                  "preset",
                  "store",
                  "process",
                  "job",
                  "environment")),
          entry("cli", and(SHOWN_TO_SWEEP, "sweep", "document", "preset", "job", "environment")));

  /**
   * Which rooms may use an inner package of another room. One that is not named here is seen inside
   * its own room alone.
   */
  private static final Map<String, Set<String>> INNER_SHOWN_TO =
      Map.ofEntries(
          entry("market.catalog", Set.of("backtest", "sweep", "job", "api", "cli")),
          entry("market.csv", Set.of("backtest", "sweep", "job", "api", "cli")),
          entry("indicator.condition", Set.of("engine", "backtest")),
          entry("analytics.backtrader", Set.of("backtest")),
          entry("analytics.breakdown", Set.of("backtest", "job", "cli")),
          entry("analytics.evidence", Set.of("backtest", "sweep", "job", "cli")),
          entry("analytics.series", Set.of("backtest", "job", "cli")),
          entry("analytics.statistics", Set.of("sweep")),
          entry("sweep.spec", Set.of("document", "job", "api", "cli")),
          entry("sweep.grid", Set.of("job")),
          entry("sweep.run", Set.of("document", "job", "api", "cli")),
          entry("sweep.result", Set.of("document", "job", "api", "cli")),
          entry("sweep.walkforward", Set.of("document", "job", "api", "cli")),
          entry("document.job", Set.of("job", "api", "cli")),
          entry("document.sweep", Set.of("job", "api", "cli")),
          entry("job.queue", Set.of("api", "cli")),
          entry("job.execution", Set.of("api", "cli")),
          entry("job.report", Set.of("api", "cli")),
          entry("job.sweep", Set.of("api", "cli")));

  /** No package is larger: it would hide more than one idea. */
  private static final int MOST_FILES = 45;

  private static final Map<String, String> LIBRARY_OF =
      Map.of(
          "market", "org.apache.commons.csv..",
          "indicator", "org.ta4j..",
          "sweep", "org.hipparchus..");

  /** Modules of the JDK that are not part of Java yet. */
  private static final Map<String, String> INCUBATOR_OF =
      Map.of("indicator", "jdk.incubator.vector..");

  private static final String[] DATABASE = {
    "java.sql..",
    "javax.sql..",
    "jakarta.persistence..",
    "jakarta.transaction..",
    "io.micronaut.data..",
    "io.micronaut.transaction..",
    "io.micronaut.flyway..",
    "org.flywaydb..",
    "org.sqlite..",
    "org.postgresql..",
    "com.zaxxer.hikari.."
  };

  private static final Pattern SURROUNDINGS =
      Pattern.compile(
          "java\\.lang\\.System\\.(getenv|getProperty|getProperties|currentTimeMillis|nanoTime)"
              + "|java\\.time\\..*\\.(now|systemDefault|system|systemUTC|systemDefaultZone)"
              + "|java\\.util\\.(Locale|TimeZone)\\.getDefault"
              + "|java\\.lang\\.Math\\.random"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current"
              + "|java\\.util\\.UUID\\.randomUUID"
              + "|java\\.lang\\.System\\.(out|err|in|exit)");

  private static final Pattern NAMES_THAT_SAY_NOTHING =
      Pattern.compile(".*(Impl|Utils?|Helper|Dto|DTO)");

  private static final Set<String> PACKAGES_NAMED_AFTER_PATTERNS =
      Set.of("service", "services", "impl", "util", "utils", "helper", "dto", "model", "common");

  @ArchTest
  static void everyPackageStandsInTheTable(JavaClasses code) {
    Set<String> unknown =
        packages(code)
            .map(JavaPackage::getName)
            .filter(name -> !name.equals("stratlab"))
            .filter(name -> !MAY_USE.containsKey(top(name)))
            .collect(toCollection(TreeSet::new));
    assertThat(unknown).as("packages that the package table does not name").isEmpty();
  }

  @ArchTest
  static void packagesUseOnlyWhatTheTableAllows(JavaClasses code) {
    MAY_USE.forEach(
        (name, allowed) ->
            inPackage(name)
                .should(
                    onlyDependOnClassesThat(
                        are(
                            resideOutsideOfPackage("stratlab..")
                                .or(resideInAnyPackage(names(and(and(allowed, name), "bounds")))))))
                .allowEmptyShould(true)
                .check(code));
  }

  @ArchTest
  static void theCoreIsPlainJava(JavaClasses code) {
    for (String name : CORE) {
      String[] libraries =
          Stream.of(
                  "stratlab..",
                  "java..",
                  "org.jspecify.annotations..",
                  LIBRARY_OF.get(name),
                  INCUBATOR_OF.get(name))
              .filter(library -> library != null)
              .toArray(String[]::new);
      inPackage(name)
          .should(onlyDependOnClassesThat(are(resideInAnyPackage(libraries).or(arrays()))))
          .andShould(
              onlyDependOnClassesThat(
                  are(
                      not(
                          resideInAnyPackage(
                              "java.sql..", "java.util.logging..", "java.net.http..")))))
          .allowEmptyShould(true)
          .check(code);
    }
  }

  @ArchTest
  static final ArchRule theCoreIsHandedTimeChanceAndSurroundings =
      noClasses()
          .that()
          .resideInAnyPackage(names(CORE))
          .should()
          .accessTargetWhere(target(reachesItsSurroundings()))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheIndicatorsKnowTa4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("stratlab.indicator..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ta4j..");

  @ArchTest
  static final ArchRule onlyTheMarketReadsCsv =
      noClasses()
          .that()
          .resideOutsideOfPackage("stratlab.market..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.csv..");

  @ArchTest
  static final ArchRule onlyTheSweepsKnowHipparchus =
      noClasses()
          .that()
          .resideOutsideOfPackage("stratlab.sweep..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.hipparchus..");

  @ArchTest
  static final ArchRule onlyStoreAndJobsTouchTheDatabase =
      noClasses()
          .that()
          .resideOutsideOfPackages("stratlab.store..", "stratlab.job..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DATABASE);

  @ArchTest
  static final ArchRule noCyclesOfRooms =
      slices().matching("stratlab.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule noCyclesOfPackages =
      slices().matching("stratlab.(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static void innerPackagesAreSeenOnlyWhereTheTableSays(JavaClasses code) {
    packages(code)
        .map(each -> each.getName().replaceFirst("^stratlab\\.?", ""))
        .filter(name -> name.contains(".") && !name.startsWith("strategy.library"))
        .forEach(
            name ->
                noClasses()
                    .that()
                    .resideOutsideOfPackage("stratlab")
                    .and()
                    .resideOutsideOfPackages(
                        names(
                            and(INNER_SHOWN_TO.getOrDefault(name, Set.of()), name.split("\\.")[0])))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("stratlab." + name)
                    .allowEmptyShould(true)
                    .check(code));
  }

  @ArchTest
  static void noPackageIsLarge(JavaClasses code) {
    Map<String, Long> large =
        code.stream()
            .filter(each -> !each.getName().contains("$"))
            .filter(each -> !each.getSimpleName().equals("package-info"))
            .collect(groupingBy(each -> each.getPackageName(), TreeMap::new, counting()));
    large.values().removeIf(count -> count <= MOST_FILES);
    assertThat(large).as("packages of more than %d types", MOST_FILES).isEmpty();
  }

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses code) {
    Set<String> unmarked =
        packages(code)
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(toCollection(TreeSet::new));
    assertThat(unmarked).as("packages without @NullMarked in their package-info").isEmpty();
  }

  @ArchTest
  static final ArchRule noMutableStaticState =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule noFieldInjection =
      noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);

  @ArchTest
  static final ArchRule classesAreNamedAfterTheTrade =
      noClasses().should().haveNameMatching(NAMES_THAT_SAY_NOTHING.pattern());

  @ArchTest
  static void packagesAreNamedAfterTheTrade(JavaClasses code) {
    Set<String> vague =
        packages(code)
            .map(JavaPackage::getName)
            .filter(
                name ->
                    Stream.of(name.split("\\.", -1))
                        .anyMatch(PACKAGES_NAMED_AFTER_PATTERNS::contains))
            .collect(toCollection(TreeSet::new));
    assertThat(vague).as("packages named after a pattern").isEmpty();
  }

  private static GivenClassesConjunction inPackage(String name) {
    return classes().that().resideInAPackage("stratlab." + name + "..");
  }

  private static DescribedPredicate<JavaClass> arrays() {
    return describe("arrays of primitives", type -> type.getBaseComponentType().isPrimitive());
  }

  private static DescribedPredicate<AccessTarget> reachesItsSurroundings() {
    return describe(
        "reads the clock, the environment, the machine's zone or locale, or chance",
        target ->
            SURROUNDINGS.matcher(target.getOwner().getName() + "." + target.getName()).matches());
  }

  private static Stream<JavaPackage> packages(JavaClasses code) {
    return code.stream().map(JavaClass::getPackage).distinct();
  }

  private static String top(String packageName) {
    return packageName.split("\\.", -1)[1];
  }

  private static String[] names(Set<String> tops) {
    return tops.stream().map(name -> "stratlab." + name + "..").toArray(String[]::new);
  }

  private static Set<String> and(Set<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).collect(toSet());
  }
}
