package stratlab.strategy;

import java.util.ArrayList;
import java.util.List;
import stratlab.indicator.Feed;
import stratlab.indicator.Line;
import stratlab.indicator.Scope;

/** The data sets of a run by their roles. The short forms speak of the first, the one traded. */
public final class Market {
  private final List<String> roles;
  private final List<Feed> feeds = new ArrayList<>();

  /**
   * Lays the roles over the data sets of a run.
   *
   * @param roles names in the order of the data sets
   */
  public Market(Scope scope, List<String> roles) {
    this.roles = List.copyOf(roles);
    for (int set = 0; set < roles.size(); set++) {
      feeds.add(new Feed(scope, set));
    }
  }

  /** Returns the prices of a role. */
  public Feed data(String role) {
    int set = roles.indexOf(role);
    if (set < 0) {
      throw new IllegalArgumentException("there is no role " + role + "; there are: " + roles);
    }
    return feeds.get(set);
  }

  /** Returns the prices of all data sets, in the order of their roles. */
  public List<Feed> all() {
    return List.copyOf(feeds);
  }

  /** Returns the prices of the data set that is traded. */
  public Feed first() {
    return feeds.getFirst();
  }

  public Line open() {
    return first().open();
  }

  public Line high() {
    return first().high();
  }

  public Line low() {
    return first().low();
  }

  public Line close() {
    return first().close();
  }

  public Line volume() {
    return first().volume();
  }
}
