package stratlab.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;

/**
 * A request with faults. It holds all of them unless they are more than can be told: then the first
 * ones and how many more there are.
 */
public final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  public InvalidRequest(List<Fault> faults) {
    super(
        bounded(faults).stream()
            .map(fault -> fault.field() + ": " + fault.message())
            .collect(Collectors.joining("; ")));
    this.faults = bounded(faults);
  }

  /** Returns what can be told of many faults: {@link Limits#FAULTS} of a bounded length. */
  public static List<Fault> bounded(List<Fault> faults) {
    List<Fault> told = new ArrayList<>();
    int length = 0;
    for (Fault fault : faults) {
      Fault shown =
          new Fault(Quoted.plain(fault.field(), Limits.NAME), Quoted.message(fault.message()));
      length += shown.field().length() + shown.message().length();
      if (told.size() == Limits.FAULTS || (length > Limits.FAULT_TEXT && !told.isEmpty())) {
        told.add(new Fault("", "there are %d more faults".formatted(faults.size() - told.size())));
        break;
      }
      told.add(shown);
    }
    return List.copyOf(told);
  }

  public List<Fault> faults() {
    return faults;
  }
}
