package stratlab.api.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;

/** Checks the numbers of an address; all that is wrong is said at once. */
public final class Query {
  static final int MOST_POINTS = 5000;
  public static final int MOST_ROWS = 1000;

  private final List<Fault> faults = new ArrayList<>();

  /** Notes a fault unless a number lies within bounds. */
  public Query within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      fault(field, "%d is not in %d..%d".formatted(value, least, most));
    }
    return this;
  }

  public Query points(int points) {
    return within("points", points, 2, MOST_POINTS);
  }

  public Query page(int offset, int limit) {
    return within("offset", offset, 0, Integer.MAX_VALUE).within("limit", limit, 1, MOST_ROWS);
  }

  /** Notes a fault unless a word is one of those there are. */
  public Query oneOf(String field, String value, Collection<String> known) {
    if (!known.contains(value)) {
      fault(
          field,
          "%s is not one of %s%s"
              .formatted(Quoted.of(value), Quoted.list(known), Nearest.hint(value, known)));
    }
    return this;
  }

  /** Notes a fault when a window ends before it begins. */
  public Query ordered(@Nullable Long from, @Nullable Long to) {
    if (from != null && to != null && from > to) {
      fault("from", from + " is after the end, " + to);
    }
    return this;
  }

  public Query fault(String field, String message) {
    faults.add(new Fault(field, message));
    return this;
  }

  /** Throws when there is a fault. */
  public void check() {
    if (!faults.isEmpty()) {
      throw new ProblemException(Problems.invalid(faults));
    }
  }
}
