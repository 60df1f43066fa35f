package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonNumbers;

/** A metric over two axes of a sweep. Each list has a row for each value of y. */
@Serdeable
public record HeatMap(
    @Schema(description = "Across, with the first value of each field.") SweepAxis x,
    @Schema(description = "Upwards, with the first value of each field.") SweepAxis y,
    @Schema(description = "How many values of x a field stands for; 1 up to 250 values.") int xStep,
    @Schema(description = "How many values of y a field stands for; 1 up to 250 values.") int yStep,
    String metric,
    @Schema(
            type = "string",
            allowableValues = {"best", "mean", "fixed"})
        String others,
    @Schema(description = "By y, then x; null where no cell has it.")
        List<List<@Nullable Double>> values,
    @Schema(description = "By y, then x: the cell of the value, -1 where it is none or a mean.")
        List<List<Integer>> cells,
    @Schema(description = "By y, then x: how many cells stand behind the value.")
        List<List<Integer>> counts) {

  public static HeatMap of(stratlab.sweep.result.HeatMap map, String others, AxisLabels labels) {
    return new HeatMap(
        SweepAxis.of(map.x(), labels),
        SweepAxis.of(map.y(), labels),
        map.xStep(),
        map.yStep(),
        map.metric(),
        others,
        Arrays.stream(map.values()).map(JsonNumbers::column).toList(),
        rows(map.cells()),
        rows(map.counts()));
  }

  private static List<List<Integer>> rows(int[][] numbers) {
    return Arrays.stream(numbers).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }
}
