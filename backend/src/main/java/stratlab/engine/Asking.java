package stratlab.engine;

/** The step <em>ask</em> of a bar: how a plan is put to work. */
@FunctionalInterface
interface Asking {
  void ask(int bar);
}
