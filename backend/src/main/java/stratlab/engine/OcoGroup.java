package stratlab.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.strategy.Protection.InBar;

/** Orders of which only one can fill (OCO). */
final class OcoGroup {
  private final List<Ticket> members = new ArrayList<>();
  private final @Nullable InBar order;
  private int triedOn = Ticket.NO_BAR;

  /**
   * Makes an empty group.
   *
   * @param order which member comes first where a bar has reached several; null for the oldest
   */
  OcoGroup(@Nullable InBar order) {
    this.order = order;
  }

  void add(Ticket ticket, int withId) {
    members.add(ticket);
    ticket.join(this, withId);
  }

  List<Ticket> members() {
    return members;
  }

  @Nullable InBar order() {
    return order;
  }

  /** Whether the group was tried on a bar already; says so from then on. */
  boolean startTryingOn(int bar) {
    boolean first = triedOn != bar;
    triedOn = bar;
    return first;
  }

  /** Ends the group and returns its members. */
  List<Ticket> end() {
    List<Ticket> all = List.copyOf(members);
    members.clear();
    return all;
  }
}
