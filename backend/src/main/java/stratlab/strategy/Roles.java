package stratlab.strategy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The data sets that a strategy asks for. The last role may be open: it stands for as many data
 * sets as a request names, {@code asset1}, {@code asset2} and so on without a gap.
 *
 * @param least the roles that every request fills, in order; of an open one the first few
 * @param repeated the name before the number of the open role; null when there is none
 * @param traded how many are traded, from the first on; those of an open role always are
 */
public record Roles(List<String> least, @Nullable String repeated, int traded) {
  /** How many data sets an open role takes at most. */
  public static final int MOST = 16;

  private static final String DOTS = "...";

  public Roles {
    least = List.copyOf(least);
  }

  /**
   * Reads the roles of a {@link StrategyCard}.
   *
   * @throws IllegalArgumentException saying what is wrong with them
   */
  static Roles of(StrategyCard card) {
    List<String> written = List.of(card.roles());
    List<String> least = new ArrayList<>();
    String repeated = null;
    for (String role : written) {
      if (repeated != null) {
        throw new IllegalArgumentException("only the last role has three dots, not " + repeated);
      }
      if (role.endsWith(DOTS)) {
        repeated = role.substring(0, role.length() - DOTS.length());
      } else {
        least.add(role);
      }
    }
    if (card.atLeast() < 1 || card.atLeast() > MOST || (repeated == null && card.atLeast() > 1)) {
      throw new IllegalArgumentException(
          "atLeast counts the data sets of an open role, 1 to " + MOST + ", not " + card.atLeast());
    }
    if (repeated != null) {
      for (int number = 1; number <= card.atLeast(); number++) {
        least.add(repeated + number);
      }
    }
    if (least.isEmpty() || card.traded() < 1 || card.traded() > least.size()) {
      throw new IllegalArgumentException("a strategy has roles and trades one of them or more");
    }
    return new Roles(least, repeated, repeated == null ? card.traded() : MOST);
  }

  /** Returns the roles of a request that names some of them. */
  public List<String> of(Collection<String> named) {
    int most = named.stream().mapToInt(this::number).filter(n -> n <= MOST).max().orElse(0);
    List<String> roles = new ArrayList<>(least);
    IntStream.rangeClosed(open().size() + 1, most).forEach(n -> roles.add(repeated + n));
    return roles;
  }

  /** Returns the role at a place from 0, as far as a request could name it. */
  public Optional<String> at(int place) {
    if (place < least.size()) {
      return Optional.of(least.get(place));
    }
    int number = place - (least.size() - open().size()) + 1;
    return repeated != null && number <= MOST ? Optional.of(repeated + number) : Optional.empty();
  }

  /** Whether a role is traded, and not only watched. */
  public boolean isTraded(String role) {
    int place = least.indexOf(role);
    return place < 0 ? number(role) > 0 : place < traded;
  }

  /** Whether a request names a role that belongs to the open one. */
  public boolean isOpen(String role) {
    return number(role) > 0;
  }

  /** Returns them for people: {@code price, reference} or {@code asset1, asset2, ... asset16}. */
  public String text() {
    String few = String.join(", ", least);
    return repeated == null ? few : few + ", ... " + repeated + MOST;
  }

  /**
   * Checks the names that a request gives; a role of a strategy that is not named is no fault here
   * unless another of the same open role is.
   *
   * @param fault told each fault: the role and what is wrong with it
   */
  public void check(String owner, Collection<String> named, BiConsumer<String, String> fault) {
    List<String> roles = of(named);
    for (String name : named) {
      if (number(name) > MOST) {
        fault.accept(name, "%s takes at most %d data sets".formatted(owner, MOST));
      } else if (!roles.contains(name)) {
        fault.accept(name, "%s has no such role; it has: %s".formatted(owner, text()));
      }
    }
    List<String> given = roles.stream().filter(r -> isOpen(r) && named.contains(r)).toList();
    if (given.isEmpty()) {
      return;
    }
    for (String role : roles) {
      if (isOpen(role) && !named.contains(role)) {
        boolean gap = number(role) < number(given.getLast());
        fault.accept(
            role,
            gap
                ? "%s is given and %s is not; number data sets without a gap"
                    .formatted(given.getLast(), role)
                : "%s takes %d to %d data sets; give %s too"
                    .formatted(owner, open().size(), MOST, role));
      }
    }
  }

  private List<String> open() {
    return least.stream().filter(this::isOpen).toList();
  }

  /** Returns the number of a role that belongs to the open one; 0 for any other name. */
  private int number(String role) {
    if (repeated == null) {
      return 0;
    }
    Matcher parts = Pattern.compile(Pattern.quote(repeated) + "([1-9]\\d{0,3})").matcher(role);
    return parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
  }
}
