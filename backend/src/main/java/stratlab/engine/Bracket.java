package stratlab.engine;

import java.util.ArrayList;
import java.util.List;

/** An entry and its exits: they wait for it, and one of them that ends takes the other with it. */
final class Bracket {
  private final Ticket main;
  private final List<Ticket> exits;
  private boolean over;

  Bracket(Ticket main, List<Ticket> exits) {
    this.main = main;
    this.exits = new ArrayList<>(exits);
  }

  boolean isMain(Ticket ticket) {
    return ticket == main;
  }

  int mainId() {
    return main.id();
  }

  List<Ticket> exits() {
    return exits;
  }

  /** Whether it was broken off: exits that the broker has not taken in yet are rejected. */
  boolean isOver() {
    return over;
  }

  /** Breaks it off and returns what may still have to be cancelled. */
  List<Ticket> end() {
    over = true;
    List<Ticket> left = List.copyOf(exits);
    exits.clear();
    return left;
  }
}
