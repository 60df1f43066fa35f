package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonNumbers;
import stratlab.document.ParamValue;
import stratlab.sweep.spec.Lattice;

/** What lies around a cell: one step away on each axis of numbers, and by two at once. */
@Serdeable
public record Neighbourhood(
    int cell,
    @Schema(description = "Of the metric; null where the cell has none.") @Nullable Double value,
    @Schema(
            description =
                "How much of its advantage over the median cell its neighbours keep: 1 on a"
                    + " plateau, about 0 on a lone peak.")
        @Nullable Double plateau,
    @Schema(description = "The neighbours that are ranked.") List<Neighbour> near,
    @Schema(description = "Neighbours that failed or do not pass what is to be kept.") int unranked,
    @Schema(description = "The axes at whose end it lies: values beyond might be better.")
        List<Edge> edges,
    @Schema(description = "A warning about the cell; null when there is none.")
        @Nullable String warning) {

  public static Neighbourhood of(stratlab.sweep.result.Neighbourhood around, Lattice lattice) {
    return new Neighbourhood(
        around.cell(),
        JsonNumbers.of(around.value()),
        JsonNumbers.of(around.plateau()),
        around.near().stream().map(each -> Neighbour.of(each, lattice)).toList(),
        around.unranked(),
        around.edges().stream().map(Edge::of).toList(),
        around.warning());
  }

  /** A cell beside it. */
  @Serdeable
  record Neighbour(
      int cell,
      @Schema(description = "Of the axes, in their order.") Map<String, ParamValue> values,
      @Nullable Double value) {

    static Neighbour of(stratlab.sweep.result.Neighbourhood.Near near, Lattice lattice) {
      return new Neighbour(
          near.cell(), SweepRow.values(lattice.values(near.place())), JsonNumbers.of(near.value()));
    }
  }

  /** An end of an axis. */
  @Serdeable
  record Edge(
      String axis,
      @Schema(description = "Whether it is the last value and not the first.") boolean last,
      ParamValue value) {

    static Edge of(stratlab.sweep.result.Neighbourhood.Edge edge) {
      return new Edge(edge.axis(), edge.last(), ParamValue.of(edge.value()));
    }
  }
}
