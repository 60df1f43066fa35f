package stratlab.preset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Fault;

/**
 * A request that is kept as a file, so that it can be run by its name.
 *
 * @param name of the file, without its ending
 * @param title for people; the name where the file gives none
 * @param description may be empty
 * @param request null when the file is no JSON object
 * @param faults everything that is wrong with it now; none when it can be run
 */
public record Preset(
    String name,
    String title,
    String description,
    @Nullable BacktestRequest request,
    List<Fault> faults) {
  public Preset {
    faults = List.copyOf(faults);
  }

  /**
   * Returns what to run.
   *
   * @throws IllegalStateException when it has faults
   */
  public BacktestRequest sound() {
    if (request == null || !faults.isEmpty()) {
      throw new IllegalStateException("preset " + name + " has faults: " + faults);
    }
    return request;
  }
}
