package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.api.catalog.About;
import stratlab.api.catalog.DataSet;
import stratlab.api.catalog.Defaults;
import stratlab.api.catalog.ParamDefinition;
import stratlab.api.catalog.Plugin;
import stratlab.api.catalog.Preset;
import stratlab.api.catalog.StrategyDefinition;
import stratlab.api.http.Problem;
import stratlab.api.job.SweepProgress;
import stratlab.api.job.SweepsPage;
import stratlab.api.report.ChartWindow;
import stratlab.api.report.EquityWindow;
import stratlab.api.report.Funnel;
import stratlab.api.report.LookAheadCheck;
import stratlab.api.report.OrdersPage;
import stratlab.api.report.ReportSummary;
import stratlab.api.report.TradesPage;
import stratlab.backtest.RunSettings;
import stratlab.document.job.Job;
import stratlab.document.sweep.CellsPage;
import stratlab.document.sweep.HeatMap;
import stratlab.document.sweep.Marginals;
import stratlab.document.sweep.Neighbourhood;
import stratlab.document.sweep.Overfitting;
import stratlab.document.sweep.ParallelRows;
import stratlab.document.sweep.Sweep;
import stratlab.document.sweep.SweepCell;
import stratlab.document.sweep.SweepEstimate;
import stratlab.document.sweep.WalkForward;

/**
 * What the page is built against is what the server sends. Run with {@code -Dcontract.update=true}
 * to write the files anew; the difference is then read.
 */
final class ContractTest {
  private static final boolean UPDATE = Boolean.getBoolean("contract.update");
  private static final Path FRONTEND = Path.of("..", "frontend");
  private static final Path FIXTURES = FRONTEND.resolve("src/api/fixtures");

  @TempDir private static Path folder;
  private static ApplicationContext context;
  private static JsonMapper json;

  @BeforeAll
  static void open() {
    context = ApplicationContext.run(Map.of("stratlab.home", folder.toString()));
    json = context.getBean(JsonMapper.class);
  }

  @AfterAll
  static void close() {
    context.close();
  }

  @Test
  void theDocumentThePageIsTypedFromIsTheOneTheControllersGive() throws IOException {
    Path committed = FRONTEND.resolve("openapi.yml");
    try (InputStream stream =
        Objects.requireNonNull(getClass().getResourceAsStream("/META-INF/swagger/openapi.yml"))) {
      String generated = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      if (UPDATE) {
        Files.writeString(committed, generated);
      }
      assertThat(Files.readString(committed))
          .as("frontend/openapi.yml; -Dcontract.update=true writes it anew")
          .isEqualTo(generated);
    }
  }

  static Stream<Arguments> fixtures() {
    return Stream.of(
        Arguments.of("about", Argument.of(About.class)),
        Arguments.of("chart", Argument.of(ChartWindow.class)),
        Arguments.of("datasets", Argument.listOf(DataSet.class)),
        Arguments.of("defaults", Argument.of(Defaults.class)),
        Arguments.of("equity", Argument.of(EquityWindow.class)),
        Arguments.of("funnel", Argument.of(Funnel.class)),
        Arguments.of("funnel-no-trade", Argument.of(Funnel.class)),
        Arguments.of("job-cancelled", Argument.of(Job.class)),
        Arguments.of("job-completed", Argument.of(Job.class)),
        Arguments.of("job-failed", Argument.of(Job.class)),
        Arguments.of("job-queued", Argument.of(Job.class)),
        Arguments.of("job-running", Argument.of(Job.class)),
        Arguments.of("job-sweep", Argument.of(Job.class)),
        Arguments.of("look-ahead", Argument.of(LookAheadCheck.class)),
        Arguments.of("orders", Argument.of(OrdersPage.class)),
        Arguments.of("plugins", Argument.listOf(Plugin.class)),
        Arguments.of("presets", Argument.listOf(Preset.class)),
        Arguments.of("problem", Argument.of(Problem.class)),
        Arguments.of("report-summary", Argument.of(ReportSummary.class)),
        Arguments.of("strategies", Argument.listOf(StrategyDefinition.class)),
        Arguments.of("sweep", Argument.of(Sweep.class)),
        Arguments.of("sweep-cell", Argument.of(SweepCell.class)),
        Arguments.of("sweep-cells", Argument.of(CellsPage.class)),
        Arguments.of("sweep-estimate", Argument.of(SweepEstimate.class)),
        Arguments.of("sweep-heat-map", Argument.of(HeatMap.class)),
        Arguments.of("sweep-overfitting", Argument.of(Overfitting.class)),
        Arguments.of("sweep-marginals", Argument.of(Marginals.class)),
        Arguments.of("sweep-neighbourhood", Argument.of(Neighbourhood.class)),
        Arguments.of("sweep-parallel", Argument.of(ParallelRows.class)),
        Arguments.of("sweep-progress", Argument.of(SweepProgress.class)),
        Arguments.of("sweep-running", Argument.of(Sweep.class)),
        Arguments.of("sweep-walk-forward", Argument.of(WalkForward.class)),
        Arguments.of("sweep-walking", Argument.of(Sweep.class)),
        Arguments.of("sweeps", Argument.of(SweepsPage.class)),
        Arguments.of("trades", Argument.of(TradesPage.class)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void whatThePageIsTestedWithIsWhatTheServerWouldSend(String name, Argument<?> type)
      throws IOException {
    Path file = FIXTURES.resolve(name + ".json");
    Object read = json.readValue(Files.readAllBytes(file), type);
    byte[] sent = json.writeValueAsBytes(read);
    if (UPDATE) {
      Files.write(file, sent);
    }
    JsonNode expected = json.readValue(sent, JsonNode.class);
    JsonNode found = json.readValue(Files.readAllBytes(file), JsonNode.class);

    assertThat(Same.differences(found, expected))
        .as(file + "; -Dcontract.update=true writes it anew")
        .isEmpty();
  }

  @Test
  void theSettingsThePageIsTestedWithAreThoseThereAre() throws IOException {
    Path file = FIXTURES.resolve("defaults.json");
    Defaults read = json.readValue(Files.readAllBytes(file), Argument.of(Defaults.class));
    List<ParamDefinition> there =
        RunSettings.params().definitions().stream().map(ParamDefinition::of).toList();
    if (UPDATE) {
      read =
          new Defaults(
              read.strategy(), read.cash(), read.commission(), read.size(), read.data(), there);
      Files.write(file, json.writeValueAsBytes(read));
    }
    assertThat(Same.differences(tree(read.settings()), tree(there)))
        .as(file + "; -Dcontract.update=true writes it anew")
        .isEmpty();
  }

  private static JsonNode tree(Object value) throws IOException {
    return json.readValue(json.writeValueAsBytes(value), JsonNode.class);
  }

  @Test
  void everyFixtureIsHeldAgainstTheServer() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".json"))
                  .sorted())
          .containsExactlyElementsOf(
              fixtures().map(each -> each.get()[0] + ".json").sorted().toList());
    }
  }
}
