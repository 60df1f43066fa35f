package stratlab.cli.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Funnel;
import stratlab.cli.report.FunnelLines;
import stratlab.cli.terminal.Beans;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.EnumNames;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Format;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.Terminal;
import stratlab.job.JobStore;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobFilter;
import stratlab.job.queue.UnknownJob;
import stratlab.job.queue.WrongState;
import stratlab.job.sweep.StoredSweep;

/** What the {@code jobs} commands do with the store, each in an application context of its own. */
final class JobActions {
  private static final long LOOK_MILLIS = 250;

  private final CommandContext bench;
  private final Terminal terminal;

  JobActions(CommandContext bench) {
    this.bench = bench;
    this.terminal = bench.terminal();
  }

  private Beans beans() {
    return Beans.start(bench.surroundings());
  }

  int list(@Nullable String state, int limit, Format format) {
    try (Beans beans = beans()) {
      List<Job> jobs = beans.jobs().list(new JobFilter(state, null, limit));
      switch (format) {
        case JSON ->
            beans
                .json(terminal)
                .print(beans.jobDocuments().all(jobs), stratlab.document.job.Job.class);
        case CSV -> bench.printCsv(JobFacts.HEADING, jobs.stream().map(JobFacts::cells).toList());
        case TABLE -> {
          if (jobs.isEmpty()) {
            terminal.tell("There is no such job in " + bench.surroundings().database());
          } else {
            bench.printTable(JobFacts.table(jobs));
          }
        }
      }
    }
    return Exit.OK.code();
  }

  /**
   * Shows a job.
   *
   * @param signals whether what became of the raw signals of its run, or only a line of it
   */
  int show(String id, Format format, boolean signals) {
    if (signals && format != Format.TABLE) {
      throw new Refusal(Exit.USAGE, "--signals is for the table, not for " + EnumNames.of(format));
    }
    try (Beans beans = beans()) {
      Job job = find(beans.jobs(), id);
      switch (format) {
        case JSON -> beans.json(terminal).print(document(beans, job));
        case CSV -> bench.printCsv(JobFacts.HEADING, List.of(JobFacts.cells(job)));
        case TABLE -> {
          terminal.line(terminal.strong(job.id()));
          terminal.line("");
          Map<String, String> facts = facts(beans, job);
          Funnel funnel = funnel(beans, job);
          if (funnel != null) {
            facts.put("Signals", funnel.words());
          }
          bench.printFacts(facts);
          if (signals) {
            printSignals(job, funnel);
          }
        }
      }
    }
    return Exit.OK.code();
  }

  private static Map<String, String> facts(Beans beans, Job job) {
    Optional<StoredSweep> sweep = beans.sweeps().find(job.id());
    return sweep.isEmpty() ? JobFacts.facts(job) : SweepFacts.ofJob(sweep.get(), beans.sweeps());
  }

  /** Returns the document of a job; of a sweep, that of the sweep, which tells more. */
  private static Record document(Beans beans, Job job) {
    return beans
        .sweeps()
        .find(job.id())
        .<Record>map(beans.sweepDocuments()::of)
        .orElseGet(() -> beans.jobDocuments().of(job));
  }

  private static @Nullable Funnel funnel(Beans beans, Job job) {
    return job.report().flatMap(report -> beans.reports().funnel(report.id())).orElse(null);
  }

  private void printSignals(Job job, @Nullable Funnel funnel) {
    if (funnel == null) {
      throw new Refusal(
          Exit.NOT_FOUND,
          job.report().isPresent()
              ? "--signals: the report of job " + job.id() + " is older than the signal funnel"
              : "--signals: job " + job.id() + " has no report");
    }
    FunnelLines lines = new FunnelLines(terminal, funnel);
    terminal.line("");
    lines.outcomes().forEach(terminal::line);
    if (!funnel.conditions().isEmpty()) {
      terminal.line("");
      lines.conditions().forEach(terminal::line);
    }
  }

  int watch(String id) throws InterruptedException {
    try (Beans beans = beans()) {
      Job job = find(beans.jobs(), id);
      while (!rests(job)) {
        if (terminal.errIsScreen()) {
          terminal.err().print("\r" + JobFacts.state(job) + "\u001b[K");
          terminal.err().flush();
        }
        Thread.sleep(LOOK_MILLIS);
        job = find(beans.jobs(), job.id());
      }
      if (terminal.errIsScreen()) {
        terminal.err().print("\r\u001b[K");
      }
      bench.printFacts(facts(beans, job));
      return outcome(job).code();
    }
  }

  /** Whether nothing becomes of a job unless somebody asks for it. */
  private static boolean rests(Job job) {
    return job.state().isFinal() || (job.paused() && job.state() instanceof Job.State.Queued);
  }

  private static Exit outcome(Job job) {
    return switch (job.state()) {
      case Job.State.Failed _ -> Exit.FAILED;
      case Job.State.Cancelled _ -> Exit.CANCELLED;
      case Job.State.Queued _, Job.State.Running _ -> Exit.CANCELLED;
      case Job.State.Completed _ -> Exit.OK;
    };
  }

  int pause(List<String> ids) {
    return each(
        ids,
        (store, id) -> {
          boolean waits = store.pause(id).state() instanceof Job.State.Queued;
          terminal.tell(id + ": " + (waits ? "paused" : "asked to pause"));
        });
  }

  int resume(List<String> ids) {
    return each(
        ids,
        (store, id) -> {
          Job job = store.resume(id);
          terminal.tell("%s: %s; here: %s".formatted(id, resumed(job), SweepFacts.resume(job)));
        });
  }

  private static String resumed(Job job) {
    return job.state() instanceof Job.State.Queued ? "in the queue for a server" : "goes on";
  }

  int cancel(List<String> ids) {
    return each(ids, (store, id) -> terminal.tell(id + ": " + cancelled(store.cancel(id))));
  }

  private static String cancelled(Job job) {
    return job.state().isFinal() ? job.state().key() : "asked to stop";
  }

  int remove(List<String> ids) {
    return each(
        ids,
        (store, id) -> {
          store.delete(id);
          terminal.tell(id + ": deleted");
        });
  }

  private interface Deed {
    void perform(JobStore store, String id);
  }

  /** Does it to every job that allows it, then tells all faults. */
  private int each(List<String> ids, Deed deed) {
    List<String> faults = new ArrayList<>();
    Exit exit = Exit.NOT_FOUND;
    try (Beans beans = beans()) {
      JobNames names = new JobNames(beans.jobs());
      for (String id : ids) {
        try {
          deed.perform(beans.jobs(), names.id(id));
        } catch (UnknownJob _) {
          faults.add(unknown(id));
        } catch (Refusal several) {
          faults.addAll(several.faults());
          exit = several.exit();
        } catch (WrongState wrong) {
          faults.add(String.valueOf(wrong.getMessage()));
          exit = Exit.INVALID;
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal(exit, faults);
    }
    return Exit.OK.code();
  }

  int report(String id) {
    try (Beans beans = beans()) {
      String meant = new JobNames(beans.jobs()).idOrReport(id, beans.reports());
      String reportId =
          beans.reports().has(meant) ? meant : reportOf(found(beans.jobs(), meant, id));
      try (InputStream document =
          beans
              .reports()
              .document(reportId)
              .orElseThrow(() -> new Refusal(Exit.NOT_FOUND, "there is no report " + reportId))) {
        document.transferTo(terminal.out());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return Exit.OK.code();
  }

  private static String reportOf(Job job) {
    return job.report()
        .map(Job.Outcome.Report::id)
        .orElseThrow(
            () ->
                new Refusal(
                    Exit.NOT_FOUND,
                    job.kind() == Job.Kind.BACKTEST
                        ? "job %s is %s and has no report".formatted(job.id(), job.state().key())
                        : "job %s is a sweep and has no report; see: %s"
                            .formatted(job.id(), SweepFacts.resume(job))));
  }

  private static Job find(JobStore store, String id) {
    return found(store, new JobNames(store).id(id), id);
  }

  private static Job found(JobStore store, String id, String given) {
    return store.find(id).orElseThrow(() -> new Refusal(Exit.NOT_FOUND, unknown(given)));
  }

  private static String unknown(String id) {
    return JobNames.unknown("job", id);
  }
}
