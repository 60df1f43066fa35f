package stratlab.engine;

/** The last two steps of a bar: how a plan hears what happened and is put to work. */
interface PlanDriver {
  /** Acts before a bar whose open is known; only where the rules say so. */
  default void beforeOpen(int bar) {}

  /** Hears what became of orders and trades on a bar. */
  void tell(int bar);

  /** Acts on a bar that has ended. */
  void ask(int bar);

  /**
   * Returns the next bar on which it would do anything, if until then nothing happens to orders and
   * account; asking it on the bars between would change nothing.
   */
  int nextBar(int bar);
}
