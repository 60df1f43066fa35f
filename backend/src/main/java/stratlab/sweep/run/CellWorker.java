package stratlab.sweep.run;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What one thread of a sweep keeps from cell to cell. */
final class CellWorker {
  private Studies.@Nullable Ready study;
  private Studies.@Nullable Runs runs;

  /** Lets go of a study that is none of those still wanted, so that its memory is free. */
  void keep(Collection<Studies.Ready> wanted) {
    if (study != null && !wanted.contains(study)) {
      study = null;
      runs = null;
    }
  }

  /** Returns the runs of a study, those of the last time when it is still the same. */
  @SuppressWarnings("ReferenceEquality") // the very study: an equal one has other columns
  Studies.Runs on(Studies.Ready wanted) {
    Studies.Runs current = runs;
    if (current == null || study != wanted) {
      current = wanted.runs();
      study = wanted;
      runs = current;
    }
    return current;
  }
}
