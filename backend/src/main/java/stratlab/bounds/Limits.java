package stratlab.bounds;

/**
 * The one list of limits: how long, how many, how large. Lengths are UTF-16 code units. Everything
 * that comes from outside (requests, files, options, environment) is measured against it before it
 * is parsed.
 */
public final class Limits {
  /** The longest name: of a strategy, parameter, setting, metric, data set, method or preset. */
  public static final int NAME = 200;

  /** The longest text of one line: a rule, a value of a parameter, the name of a run. */
  public static final int TEXT = 500;

  /** How much of a given text a message repeats. */
  public static final int QUOTED = 80;

  /** How many names a message lists before it counts the rest. */
  public static final int LISTED = 12;

  /** How many faults an answer lists before it counts the rest. */
  public static final int FAULTS = 50;

  /** The longest message of one fault. */
  public static final int MESSAGE = 1_000;

  /** Words of a search; each is looked for in every row that the words before it leave. */
  public static final int SEARCH_WORDS = 5;

  /** Rows of a page of jobs or sweeps. */
  public static final int LISTED_JOBS = 200;

  /** The largest price file, in bytes: about a hundred million bars. */
  public static final long PRICE_FILE = 8L << 30;

  /** The most bars of a price file; each takes 48 bytes of memory. */
  public static final int BARS = 100_000_000;

  /**
   * The longest line of a price file, in bytes; so long may a quoted field be, line ends and all.
   */
  public static final int LINE = 1 << 18;

  /**
   * The largest price or volume, either way: sums, squares and cubes over the longest file stay
   * finite numbers.
   */
  public static final double LARGEST_PRICE = 1e30;

  /** The smallest price that is not zero: money divided by it stays a finite number. */
  public static final double SMALLEST_PRICE = 1e-30;

  /** The shortest token: 16 characters that were drawn at random cannot be guessed. */
  public static final int SHORTEST_TOKEN = 16;

  /** The longest token: it has to fit into a header with others. */
  public static final int LONGEST_TOKEN = 1_000;

  /** How many addresses that showed a wrong token are remembered: about 1 MB. */
  public static final int GUESSING_ADDRESSES = 10_000;

  /** The longest message in the log, and of an exception in a trace. */
  public static final int LOGGED = 10_000;

  private Limits() {}
}
