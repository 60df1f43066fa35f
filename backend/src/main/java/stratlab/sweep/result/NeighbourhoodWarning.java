package stratlab.sweep.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.result.Neighbourhood.Edge;

/** Says in plain words what the surroundings of a cell tell against it. */
final class NeighbourhoodWarning {
  private NeighbourhoodWarning() {}

  static @Nullable String of(Neighbourhood around) {
    List<String> sentences = new ArrayList<>();
    if (around.plateau() < Neighbourhood.LONE_PEAK) {
      sentences.add(lonePeak(around));
    }
    if (around.near().isEmpty() && around.unranked() > 0) {
      sentences.add(
          "No cell beside it is ranked: all %d failed or do not pass the rules."
              .formatted(around.unranked()));
    }
    if (!around.edges().isEmpty()) {
      sentences.add(edges(around.edges()));
    }
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }

  private static String lonePeak(Neighbourhood around) {
    String advice = "a peak that stands alone is more often luck than one on a plateau.";
    if (around.plateau() <= 0) {
      return "The typical cell beside it is no better than the middle of all cells: " + advice;
    }
    return String.format(
        Locale.ROOT,
        "The typical cell beside it keeps %.0f %% of its advantage over the middle of all cells: %s",
        100 * around.plateau(),
        advice);
  }

  private static String edges(List<Edge> edges) {
    List<String> ends =
        edges.stream()
            .map(
                edge ->
                    "at the %s value of %s (%s)"
                        .formatted(edge.last() ? "last" : "first", edge.axis(), edge.value()))
            .toList();
    return "It lies %s: values beyond might be better, so widen the range."
        .formatted(String.join(" and ", ends));
  }
}
