package stratlab.indicator;

import java.util.List;

/**
 * A turning point, and levels of support below and resistance above it.
 *
 * @param supports three, the nearest first
 * @param resistances three, the nearest first
 */
public record FibonacciPivots(Line pivot, List<Line> supports, List<Line> resistances) {
  public FibonacciPivots {
    supports = List.copyOf(supports);
    resistances = List.copyOf(resistances);
  }
}
