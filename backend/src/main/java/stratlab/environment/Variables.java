package stratlab.environment;

import static stratlab.environment.Variable.Reader.COMMANDS;
import static stratlab.environment.Variable.Reader.LAUNCHER;
import static stratlab.environment.Variable.Reader.SCRIPTS;
import static stratlab.environment.Variable.Reader.SERVER;
import static stratlab.environment.Variable.Reader.TESTS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stratlab.environment.Kind.File;
import stratlab.environment.Kind.Folder;
import stratlab.environment.Kind.Hosts;
import stratlab.environment.Kind.Secret;
import stratlab.environment.Kind.Text;
import stratlab.environment.Kind.Time;
import stratlab.environment.Kind.Whole;
import stratlab.environment.Kind.Word;

/** The table of all environment variables. */
public final class Variables {
  static final String PREFIX = "STRATLAB_";

  /** Families of settings: the second word of a name is a level of its own. */
  static final Set<String> GROUPS = Set.of("jobs", "sweeps", "events", "requests", "workers");

  private static final Kind YES_NO = new Word(List.of("yes", "no"));
  private static final Kind TIME = new Time(false);
  private static final int MOST_THREADS = 1_024;

  /** All variables in the order in which they are shown. */
  public static final List<Variable> ALL =
      List.of(
          of(
              "HOME",
              COMMANDS,
              new Folder(),
              "the folder of the source tree",
              "The folder of `data/` and `stratlab.db`."),
          of(
              "DATA",
              COMMANDS,
              new Folder(),
              "`$STRATLAB_HOME/data`",
              "The folder of price files, with `strategies/` and `presets/` in it."),
          of(
              "DATABASE",
              COMMANDS,
              new File(),
              "`$STRATLAB_HOME/stratlab.db`",
              "The SQLite file of jobs, reports and sweeps."),
          of(
              "PORT",
              SERVER,
              new Whole(0, 65_535),
              "`8080`",
              "The port to listen on; 0 for any that is free. `serve --port` goes before it."),
          of(
              "TOKEN",
              SERVER,
              new Secret(),
              "",
              "What callers must show, 16 characters or more. Another address than the loopback one"
                  + " and a function need it."),
          of(
              "ALLOWED_HOSTS",
              SERVER,
              new Hosts(),
              "",
              "More names that the server may be called by, with commas between them; `*` for any."),
          of(
              "TRUST_PROXY",
              SERVER,
              YES_NO,
              "`no`",
              "`yes` where every request comes through a proxy that sets `X-Forwarded-For` and"
                  + " `X-Forwarded-Proto`."),
          of("JOBS_DEADLINE", SERVER, TIME, "`1h`", "How long a run may take."),
          of(
              "JOBS_STOP_GRACE",
              SERVER,
              TIME,
              "`10s`",
              "How long running jobs may go on when the server is asked to stop."),
          of(
              "JOBS_ABANDON_AFTER",
              SERVER,
              TIME,
              "`10s`",
              "How long a run that was told to stop may take to obey, before its job ends without"
                  + " it."),
          of(
              "JOBS_LEASE",
              SERVER,
              TIME,
              "`30s`",
              "How long a running job is kept for a server that is silent; three heart-beats or"
                  + " more."),
          of(
              "JOBS_HEART_BEAT",
              SERVER,
              TIME,
              "`500ms`",
              "How often progress is stored and a request to cancel is seen."),
          of("JOBS_RECOVERY", SERVER, TIME, "`3s`", "How often abandoned jobs are looked for."),
          of(
              "JOBS_CUTS",
              SERVER,
              new Whole(1, 1_000),
              "`4`",
              "On how many shortened data sets a run is repeated to check for look-ahead."),
          of(
              "JOBS_ATTEMPTS",
              SERVER,
              new Whole(1, 1_000_000),
              "`3`",
              "How often a job runs alone whose process keeps dying, before it fails."),
          of(
              "JOBS_PAUSE",
              SERVER,
              new Time(true),
              "`1s`",
              "After how long a job whose process died is tried again; four times as long each"
                  + " time."),
          of(
              "JOBS_INLINE",
              SERVER,
              new Word(List.of("true", "false")),
              "`false`",
              "`true`: a job is run before its submission is answered, as in a function."),
          of(
              "SWEEPS_THREADS",
              SERVER,
              new Whole(0, MOST_THREADS),
              "`0`",
              "Threads that compute the cells of a sweep; 0 for all processors."),
          of(
              "SWEEPS_CHUNK",
              SERVER,
              TIME,
              "`1s`",
              "How often what a sweep has finished is stored; about as much is lost by a kill."),
          of(
              "REQUESTS_DEADLINE",
              SERVER,
              TIME,
              "`10s`",
              "How long a request may take before it is refused."),
          of(
              "REQUESTS_WAITING",
              SERVER,
              new Whole(1, 100_000),
              "`64`",
              "How many requests may wait for a thread; more are refused."),
          of(
              "REQUESTS_RECEIVE",
              SERVER,
              TIME,
              "`15s`",
              "How long a connection may take to send a request."),
          of(
              "REQUESTS_KEEP_ALIVE",
              SERVER,
              TIME,
              "`60s`",
              "How long a connection may stay open between requests."),
          of(
              "REQUESTS_SEND",
              SERVER,
              TIME,
              "`30s`",
              "How long a reader may take for a piece of an answer."),
          of(
              "REQUESTS_CONNECTIONS",
              SERVER,
              new Whole(1, 100_000),
              "`1000`",
              "How many connections may be open; more are refused."),
          of("SWEEPS_DEADLINE", SERVER, TIME, "`7d`", "How long a sweep may take."),
          of(
              "WORKERS_INTERACTIVE",
              SERVER,
              new Whole(0, MOST_THREADS),
              "`0`",
              "How many runs are computed at a time; 0 for as many as processors."),
          of(
              "WORKERS_SWEEPS",
              SERVER,
              new Whole(0, MOST_THREADS),
              "`0`",
              "How many sweeps are computed at a time; 0 for one less than processors."),
          of(
              "EVENTS_EVERY",
              SERVER,
              TIME,
              "`500ms`",
              "How often the state behind an event stream is polled."),
          of(
              "EVENTS_KEEP_ALIVE",
              SERVER,
              TIME,
              "`15s`",
              "How long a stream of events is silent before it says that it is still there."),
          of(
              "EVENTS_MOST",
              SERVER,
              new Whole(1, 100_000),
              "`200`",
              "How many streams of events are open at a time."),
          of(
              "JAVA_OPTIONS",
              LAUNCHER,
              new Text(),
              "",
              "More options for the JVM, such as `-Xmx8g` for more memory."),
          of(
              "VECTORS",
              LAUNCHER,
              YES_NO,
              "`no`",
              "`yes`: compare eight bars at once in sweeps, for a slower start and a line of warning"
                  + " of the JDK."),
          of(
              "TRAIN",
              LAUNCHER,
              YES_NO,
              "`yes`",
              "`no`: make no start-up caches in the background."),
          of(
              "INSTALL",
              TESTS,
              YES_NO,
              "`yes`",
              "`no`: `infra/test` installs no browser when it finds none."),
          of("FUNCTION", SCRIPTS, new Word(List.of("true", "false")), "", "Set by the function."),
          of("TRAIN_AFTER", SCRIPTS, new Whole(0, 3_600), "", "Seconds before a cache is made."),
          of("E2E_HOME", SCRIPTS, new Text(), "", "The folder of the walks in a browser."),
          of("E2E_PORT", SCRIPTS, new Whole(1, 65_535), "", "The port of the walks in a browser."));

  private Variables() {}

  /** Returns the variables that people set. */
  public static List<Variable> shown() {
    return ALL.stream().filter(each -> each.reader() != SCRIPTS).toList();
  }

  static Optional<Variable> find(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static Variable of(
      String name, Variable.Reader reader, Kind kind, String usual, String meaning) {
    return new Variable(PREFIX + name, reader, kind, usual, meaning);
  }
}
