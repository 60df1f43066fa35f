package stratlab.bounds;

import java.util.Map;

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

  /**
   * How much text all faults of an answer have together, in characters: a refusal stays below 64 kB
   * whatever they are made of.
   */
  public static final int FAULT_TEXT = 12_000;

  /** Computations left behind that an answer lists before it counts the rest. */
  public static final int LEFT_BEHIND = 50;

  /** Objects and lists in each other in a JSON document; a request for a sweep has four. */
  public static final int DEPTH = 20;

  /** The longest text in a JSON document: the description of a preset. What is read may be less. */
  public static final int JSON_TEXT = 4_000;

  /** Digits of a number in a JSON document. */
  public static final int JSON_NUMBER = 100;

  /** Members of an object: there are about 60 settings, and a strategy has some 20 parameters. */
  public static final int MEMBERS = 200;

  /** Elements of a list that is not one of {@link #LONG_LISTS}. */
  public static final int ELEMENTS = 200;

  /** Values of all kinds in a JSON document: 12 axes of 10,000 values and what is around them. */
  public static final int JSON_VALUES = 125_000;

  /** Axes of a sweep, those of a walk forward's folds aside. */
  public static final int AXES = 12;

  /** Values of an axis. */
  public static final int AXIS_VALUES = 10_000;

  /** The lists that may be longer than others, by their names, each with its limit. */
  public static final Map<String, Integer> LONG_LISTS = Map.of("values", AXIS_VALUES);

  /** Rules of a sweep between parameters, and as many on metrics: each is tried at every place. */
  public static final int RULES = 50;

  /** Cells of a sweep: results take about 250 bytes each. */
  public static final int CELLS = 5_000_000;

  /** Cells of a Latin hypercube or a guided sweep, which remember where they were. */
  public static final int REMEMBERED_CELLS = 250_000;

  /** Combinations of a lattice that are gone through to find those that fulfil its rules. */
  public static final long SEARCHED_PLACES = 50_000_000;

  /** Folds of a walk forward. */
  public static final int FOLDS = 200;

  /** Wrong values of one axis that are told before the rest is counted. */
  public static final int WRONG_VALUES = 20;

  /** Seconds that a request may wait and be worked on before it is refused. */
  public static final int REQUEST_SECONDS = 10;

  /** Requests that wait for a thread; who comes later is asked to come again. */
  public static final int WAITING_REQUESTS = 64;

  /** Requests whose threads may be stuck in the code of strategies: each may take a processor. */
  public static final int SILENT_REQUESTS = 4;

  /** Seconds that the code of a jar may take to describe its strategies. */
  public static final int JAR_SECONDS = 5;

  /** Texts that are written for slow readers at a time, such as all cells of a sweep. */
  public static final int EXPORTS = 8;

  /** Connections that are open at a time; each takes some 20 kB and a file handle. */
  public static final int CONNECTIONS = 1_000;

  /** Seconds from the first byte of a request to its last, and from a connection to its first. */
  public static final int RECEIVE_SECONDS = 15;

  /** Seconds that a connection may stay open between requests. */
  public static final int KEEP_ALIVE_SECONDS = 60;

  /** Seconds that a reader may take for one piece of an answer. */
  public static final int SEND_SECONDS = 30;

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

  /**
   * How many bytes of each part of reports (trades, curves, lines) are kept in memory once they
   * were read: the curves of four reports of half a million bars.
   */
  public static final long KEPT_REPORT_PART = 64L << 20;

  /** The longest message in the log, and of an exception in a trace. */
  public static final int LOGGED = 10_000;

  private Limits() {}
}
