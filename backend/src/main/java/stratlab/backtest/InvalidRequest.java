package stratlab.backtest;

import java.util.List;
import java.util.stream.Collectors;

/** A request with faults; it holds all of them. */
public final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  public InvalidRequest(List<Fault> faults) {
    super(
        faults.stream()
            .map(fault -> fault.field() + ": " + fault.message())
            .collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
