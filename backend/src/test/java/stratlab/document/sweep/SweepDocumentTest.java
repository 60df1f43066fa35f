package stratlab.document.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.backtest.Fault;
import stratlab.document.JsonTree;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.WalkForwardRequest;

final class SweepDocumentTest {
  private static SweepDocument read(String document) throws IOException {
    return SweepDocument.of((Map<?, ?>) JsonTree.read(document.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everythingThatIsSaidIsAskedFor() throws IOException {
    SweepDocument read =
        read(
            """
            {"name": "all of it", "strategy": "SmaCross", "params": {"fast": 10}, "cash": 5000,
             "data": {"price": "sp500-daily"}, "settings": {"leverage": 2},
             "axes": [{"name": "fast", "from": 5, "to": 50.5, "step": 5},
                      {"name": "slow", "values": [60, 120.0, true, "x"]},
                      {"name": "settings.slippage", "from": 0.0001, "to": 0.01, "count": 5}],
             "where": ["fast < slow"], "keep": ["trades >= 30"],
             "sampling": {"method": "random", "cells": 500, "seed": 7},
             "rankBy": "calmar", "outOfSample": 0.3,
             "walkForward": {"mode": "anchored", "train": "2y", "test": "6m"}}""");

    assertThat(read.isReadable()).isTrue();
    assertThat(read.request())
        .isEqualTo(
            new SweepRequest(
                new stratlab.backtest.BacktestRequest(
                    "all of it",
                    "SmaCross",
                    Map.of("fast", 10L),
                    Map.of("price", "sp500-daily"),
                    null,
                    null,
                    5000.0,
                    null,
                    null,
                    Map.of("leverage", 2L)),
                List.of(
                    new AxisRequest("fast", 5.0, 50.5, 5.0, null, null),
                    new AxisRequest("slow", null, null, null, null, List.of(60L, 120.0, true, "x")),
                    new AxisRequest("settings.slippage", 0.0001, 0.01, null, 5, null)),
                List.of("fast < slow"),
                List.of("trades >= 30"),
                new SamplingRequest("random", 500, 7L),
                "calmar",
                0.3,
                new WalkForwardRequest("anchored", "2y", "6m")));
  }

  @Test
  void whatIsNotSaidIsNotAskedFor() throws IOException {
    assertThat(read("{\"walkForward\": null}").request())
        .isEqualTo(
            new SweepRequest(
                new stratlab.backtest.BacktestRequest(
                    null, null, null, null, null, null, null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # story                     | document                                            | field             | message
          a field there is not        | {"colour": "red"}                                   | colour            | there is no such field; there are: name, strategy, params, data, from, to, cash, commission, size, settings, axes, where, keep, sampling, rankBy, outOfSample, walkForward
          a field of the base         | {"cash": "much"}                                    | cash              | 'much' is not a number
          axes that are no list       | {"axes": {"fast": [1, 2]}}                          | axes              | an object is not a list
          an axis that is no object   | {"axes": ["fast"]}                                  | axes[0]           | 'fast' is not an object
          no axis                     | {"axes": [null]}                                    | axes[0]           | null is not an object
          an axis with a field more   | {"axes": [{}, {"name": "fast", "too": 1}]}          | axes[1].too       | there is no such field; there are: name, from, to, step, count, values; did you mean 'to'?
          a name that is a number     | {"axes": [{"name": 5}]}                             | axes[0].name      | 5 is not a text
          a bound that is text        | {"axes": [{"from": "5"}]}                           | axes[0].from      | '5' is not a number
          half a number of values     | {"axes": [{"count": 2.5}]}                          | axes[0].count     | 2.5 is not a whole number
          too large a number          | {"axes": [{"count": 3000000000}]}                   | axes[0].count     | 3000000000 is not a whole number of at most 2147483647
          a value that is a list      | {"axes": [{"values": [1, [2]]}]}                    | axes[0].values    | a list is not a number, true, false or a text
          a value that is missing     | {"axes": [{"values": [1, null]}]}                   | axes[0].values    | null is not a number, true, false or a text
          rules that are no list      | {"where": "fast < slow"}                            | where             | 'fast < slow' is not a list
          a rule that is no text      | {"keep": ["trades > 1", 3]}                         | keep[1]           | 3 is not a text
          sampling by its name        | {"sampling": "grid"}                                | sampling          | 'grid' is not an object
          sampling with a field more  | {"sampling": {"cell": 5}}                           | sampling.cell     | there is no such field; there are: method, cells, seed; did you mean 'cells'?
          a seed with a fraction      | {"sampling": {"seed": 1.5}}                         | sampling.seed     | 1.5 is not a whole number
          cells that are text         | {"sampling": {"cells": "5"}}                        | sampling.cells    | '5' is not a whole number
          a rank that is no text      | {"rankBy": ["sharpe"]}                              | rankBy            | a list is not a text
          a share that is text        | {"outOfSample": "30 %"}                             | outOfSample       | '30 %' is not a number
          a length that is a number   | {"walkForward": {"train": 2, "test": "6m"}}         | walkForward.train | 2 is not a text
          a walk with a field more    | {"walkForward": {"step": "6m"}}                     | walkForward.step  | there is no such field; there are: mode, train, test
          """)
  void aFieldThatCannotBeReadIsNamed(String story, String document, String field, String message)
      throws IOException {
    assertThat(read(document).unreadable()).containsExactly(new Fault(field, message));
  }

  @Test
  void allOfThemAreNamed() throws IOException {
    assertThat(
            read("{\"size\": [], \"axes\": [{\"to\": true}, 3], \"where\": [1], \"sampling\": 1}")
                .unreadable())
        .extracting(Fault::field)
        .containsExactly("size", "axes[0].to", "axes[1]", "where[0]", "sampling");
  }
}
