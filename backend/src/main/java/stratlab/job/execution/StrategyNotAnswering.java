package stratlab.job.execution;

import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;

/** A request is refused, because earlier ones of its kind have not come back from a strategy. */
public final class StrategyNotAnswering extends RuntimeException {
  private static final long serialVersionUID = 1;

  StrategyNotAnswering(@Nullable String strategy) {
    super(
        strategy == null
            ? "too many requests have not come back from the code of strategies; see work in"
                + " /api/about, mend those and start the server again"
            : "strategy %s has not come back from an earlier request, whose thread still runs; mend"
                    .formatted(Quoted.of(strategy))
                + " it and start the server again");
  }
}
