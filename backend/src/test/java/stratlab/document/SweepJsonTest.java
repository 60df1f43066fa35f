package stratlab.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForward;
import stratlab.sweep.spec.WalkForwardRequest;
import stratlab.sweep.walkforward.WalkForwardResult;

final class SweepJsonTest {
  private static Map<String, Object> params() {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("whole", 5L);
    params.put("real", 5.0);
    params.put("small", -0.0);
    params.put("tiny", 1e-300);
    params.put("flag", true);
    params.put("text", "a \"b\"\n");
    return params;
  }

  static List<Sampling> samplings() {
    return List.of(
        new Sampling.Grid(),
        new Sampling.Random(3, Long.MIN_VALUE),
        new Sampling.Latin(4, 5),
        new Sampling.Guided(6, 7));
  }

  @ParameterizedTest
  @MethodSource("samplings")
  void aCheckedSweepIsReadBackEqualAndGivesTheSameText(Sampling sampling) {
    BacktestSpec base =
        new BacktestSpec(
            "a sweep",
            "S",
            params(),
            Map.of("price", "a"),
            null,
            "2020-01-01",
            1e5,
            0,
            10,
            params());
    SweepSpec spec =
        new SweepSpec(
            base,
            List.of(
                new Axis("dates", Axis.Kind.DATES, List.of("..2015-12-31", "2016-01-01..")),
                new Axis("real", Axis.Kind.PARAM, List.of(1.0, 2.5, 1e7)),
                new Axis("whole", Axis.Kind.PARAM, List.of(1L, 2L)),
                new Axis("flag", Axis.Kind.PARAM, List.of(false, true))),
            List.of(new Rule("whole", Rule.Relation.LESS_OR_EQUAL, "real", Double.NaN)),
            List.of(new Rule("trades", Rule.Relation.GREATER, null, 30)),
            sampling,
            "sharpe",
            0.3,
            new WalkForward(
                WalkForward.Mode.ANCHORED,
                "2y",
                "6m",
                List.of(
                    new WalkForward.Fold("2015-01-01", "2016-12-31", "2017-01-01", "2017-06-30"))));

    String text = SweepJson.of(spec);

    assertThat(SweepJson.spec(text)).isEqualTo(spec);
    assertThat(SweepJson.of(SweepJson.spec(text))).isEqualTo(text);
    assertThat(SweepJson.spec(text).base().params().keySet())
        .containsExactlyElementsOf(params().keySet());
  }

  @Test
  void nothingThatWasLeftOutIsFilledInOnTheWay() {
    SweepRequest request =
        new SweepRequest(
            new BacktestRequest(null, "s", params(), null, null, null, 5.0, null, null, Map.of()),
            List.of(
                new AxisRequest("real", 1.0, 2.0, null, 7, null),
                new AxisRequest(null, null, null, null, null, Arrays.asList(1L, null, 2.0, "x"))),
            List.of("whole < real"),
            null,
            new SamplingRequest("random", 5, null),
            "calmar",
            0.0,
            new WalkForwardRequest(null, "2y", null));

    assertThat(RecordJson.read(RecordJson.of(request), SweepRequest.class)).isEqualTo(request);
    SweepRequest empty =
        new SweepRequest(BacktestRequest.of("s"), null, null, null, null, null, null, null);
    assertThat(RecordJson.read(RecordJson.of(empty), SweepRequest.class)).isEqualTo(empty);
  }

  @Test
  void verdictsAreReadBackEqual() {
    Overfitting honesty =
        new Overfitting(
            5,
            2.5,
            3,
            0.1,
            null,
            1.0,
            null,
            1e9,
            77,
            0.0,
            4,
            List.of(new Overfitting.Bin(-1, Double.POSITIVE_INFINITY, 2)),
            -0.5,
            null,
            null,
            List.of(new Overfitting.Point(1, Double.NaN, 2)),
            Map.of("deflated", "too few"),
            Overfitting.Verdict.BAD,
            "No.");
    Map<String, @Nullable Double> metrics = new LinkedHashMap<>();
    metrics.put("sharpe", 1.0);
    metrics.put("calmar", null);
    WalkForwardResult result =
        new WalkForwardResult(
            List.of(
                new WalkForwardResult.FoldResult(
                    new WalkForward.Fold("a", "b", "c", "d"), -1, params(), metrics, null, "none")),
            new long[] {1, 2},
            new double[] {5, 6.5},
            metrics,
            null,
            "So.");

    assertThat(RecordJson.read(RecordJson.of(honesty), Overfitting.class)).isEqualTo(honesty);
    assertThat(RecordJson.read(RecordJson.of(result), WalkForwardResult.class))
        .usingRecursiveComparison()
        .isEqualTo(result);
  }

  @Test
  void aDocumentOfSomethingElseIsRefused() {
    assertThatThrownBy(() -> RecordJson.read("{\"method\": 5}", SamplingRequest.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("5 in place of a java.lang.String");
  }
}
