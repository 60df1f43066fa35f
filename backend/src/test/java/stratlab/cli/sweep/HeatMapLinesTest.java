package stratlab.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import stratlab.cli.terminal.Terminal;
import stratlab.sweep.result.HeatMap;
import stratlab.sweep.spec.Axis;

final class HeatMapLinesTest {
  private static final double[][] VALUES = {
    {0.1, 0.2, 0.3, 0.4, 0.5}, {0.6, Double.NaN, 0.8, 0.9, 1.0}
  };

  private static List<String> lines(String metric, int width, int columns) {
    double[][] values = VALUES;
    if (columns != 5) {
      values = new double[][] {new double[columns], new double[columns]};
    }
    HeatMap map =
        new HeatMap(
            axis("fast", columns),
            axis("slow", 2),
            1,
            1,
            metric,
            values,
            new int[2][columns],
            new int[2][columns]);
    return new HeatMapLines(new Terminal(System.out, System.err, false, false, width, false), map)
        .lines();
  }

  private static Axis axis(String name, int size) {
    List<Object> values =
        LongStream.rangeClosed(1, size).mapToObj(value -> (Object) (10 * value)).toList();
    return new Axis(name, Axis.Kind.PARAM, values);
  }

  @Test
  void whereThereIsRoomEachFieldIsANumberAndTheBestIsMarked() {
    assertThat(lines("sharpe", 80, 5))
        .containsExactly(
            "      fast",
            "slow      10      20      30      40      50",
            "  10   0.100   0.200   0.300   0.400   0.500",
            "  20   0.600       -   0.800   0.900  *1.000");
  }

  @Test
  void whereThereIsLessEachFieldIsAShade() {
    assertThat(lines("sharpe", 40, 5))
        .containsExactly(
            "slow  fast from 10 to 50",
            "  10  ··░░▒",
            "  20  ▒ ▓▓█",
            "the darker, the better: a shade for each fifth of the fields");
  }

  @Test
  void aSmallDrawdownIsABetterOne() {
    assertThat(lines("max_drawdown", 40, 5)).contains("  10  █▓▓▒▒", "  20  ░ ░··");
  }

  @Test
  void whereThereIsTooLittleItIsSaidWhereToLook() {
    assertThat(lines("sharpe", 40, 200))
        .containsExactly(
            "fast has 200 values and the screen 40 columns; see it as --format json or on the"
                + " page");
  }
}
