package stratlab.cli.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobEnding;
import stratlab.job.report.Headline;

/** Jobs as rows and facts. */
public final class JobFacts {
  public static final List<String> HEADING =
      List.of(
          "id",
          "state",
          "name",
          "strategy",
          "createdAt",
          "startedAt",
          "finishedAt",
          "attempt",
          "reason",
          "reportId",
          "totalReturn",
          "trades",
          "kind",
          "paused");

  private static final int TO_THE_MINUTE = 16;

  private JobFacts() {}

  static TextTable table(List<Job> jobs) {
    TextTable table =
        new TextTable(
            Heading.text("ID"),
            Heading.text("STATE"),
            Heading.text("NAME"),
            Heading.text("CREATED (UTC)"),
            Heading.number("RETURN"),
            Heading.number("TRADES"));
    for (Job job : jobs) {
      Headline headline = headline(job);
      table.row(
          job.id(),
          state(job),
          name(job),
          Formats.second(job.createdAt()).substring(0, TO_THE_MINUTE),
          headline == null ? Formats.ABSENT : Formats.percent(headline.totalReturn()),
          headline == null ? Formats.ABSENT : Formats.count(headline.trades()));
    }
    return table;
  }

  /** Returns the name, and that it is no single run. */
  private static String name(Job job) {
    return switch (job.kind()) {
      case BACKTEST -> job.name();
      case SWEEP -> "sweep: " + job.name();
      case WALK_FORWARD -> "walk forward: " + job.name();
    };
  }

  /** Returns the state, with the share that is done while it runs. */
  static String state(Job job) {
    if (job.paused() && job.state() instanceof Job.State.Queued) {
      return "paused";
    }
    Long total = job.progress().total();
    if (!(job.state() instanceof Job.State.Running) || total == null || total == 0) {
      return job.state().key();
    }
    return "running " + 100 * job.progress().done() / total + " %";
  }

  private static @Nullable Headline headline(Job job) {
    return job.report().map(Job.Outcome.Report::headline).orElse(null);
  }

  static Map<String, String> facts(Job job) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("State", state(job));
    facts.put("Name", job.name());
    facts.put("Strategy", job.strategy());
    job.data().forEach((role, name) -> facts.put("Data, " + role, name));
    JobEnding ending = JobEnding.of(job.state());
    putTime(facts, "Created", job.createdAt());
    putTime(facts, "Started", ending.startedAt());
    putTime(facts, "Finished", ending.finishedAt());
    String reason = ending.reason();
    if (reason != null) {
      facts.put("Reason", reason);
    }
    job.report().ifPresent(report -> facts.put("Report", report.id()));
    return facts;
  }

  private static void putTime(Map<String, String> facts, String name, @Nullable Long millis) {
    if (millis != null) {
      facts.put(name, Formats.second(millis) + " UTC");
    }
  }

  public static List<@Nullable Object> cells(Job job) {
    JobEnding ending = JobEnding.of(job.state());
    Headline headline = headline(job);
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(job.id());
    cells.add(job.state().key());
    cells.add(job.name());
    cells.add(job.strategy());
    cells.add(job.createdAt());
    cells.add(ending.startedAt());
    cells.add(ending.finishedAt());
    cells.add(job.attempt());
    cells.add(ending.reason());
    cells.add(job.report().map(Job.Outcome.Report::id).orElse(null));
    cells.add(headline == null ? null : headline.totalReturn());
    cells.add(headline == null ? null : headline.trades());
    cells.add(job.kind().key());
    cells.add(job.paused());
    return cells;
  }
}
