package stratlab.parity;

import java.util.Optional;
import stratlab.parity.Comparison.Difference;

/** What became of a case. */
sealed interface Verdict {
  /** Where the decisions of an equal run came from. */
  enum By {
    /** The strategy with the parameters in the case's file. */
    FILE("equal"),
    /** The strategy with the parameters that are listed for the case. */
    LIST("equal (listed parameters)"),
    /** The recorded orders, sent again; the strategy itself decided otherwise. */
    REPLAY("equal (orders replayed)");

    private final String text;

    By(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /**
   * Nothing differs.
   *
   * @param decisions where the strategy itself decided otherwise first; empty unless orders were
   *     replayed
   */
  record Equal(By by, Comparison comparison, Optional<Difference> decisions) implements Verdict {}

  /**
   * Something differs.
   *
   * @param comparison of the run that came nearest
   * @param decisions where the strategy itself decided otherwise first, when the run is one with
   *     the recorded orders sent again
   * @param deviation why it cannot be equal, where that is known
   */
  record Different(
      Comparison comparison, Optional<Difference> decisions, Optional<Deviation> deviation)
      implements Verdict {}

  /** It could not be run; a sentence says why. */
  record Faulty(String fault) implements Verdict {}
}
