package stratlab.cli.job;

import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.cli.terminal.TextTable.Heading;
import stratlab.job.report.Headline;
import stratlab.job.queue.Job;

/** Jobs as rows, facts and JSON. */
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
    Map<String, @Nullable Object> json = json(job);
    for (String time : List.of("createdAt", "startedAt", "finishedAt")) {
      if (json.get(time) instanceof Long millis) {
        facts.put(
            time.substring(0, 1).toUpperCase(Locale.ROOT) + time.substring(1, time.length() - 2),
            Formats.second(millis) + " UTC");
      }
    }
    if (json.get("reason") instanceof String reason) {
      facts.put("Reason", reason);
    }
    if (json.get("reportId") instanceof String report) {
      facts.put("Report", report);
    }
    return facts;
  }

  public static List<@Nullable Object> cells(Job job) {
    Map<String, @Nullable Object> json = json(job);
    Headline headline = headline(job);
    if (headline != null) {
      json.put("totalReturn", headline.totalReturn());
      json.put("trades", headline.trades());
    }
    List<@Nullable Object> cells = new ArrayList<>();
    HEADING.forEach(name -> cells.add(json.get(name)));
    return cells;
  }

  /** Returns a job in the form the API sends it. */
  public static Map<String, @Nullable Object> json(Job job) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", job.id());
    json.put("kind", job.kind().key());
    json.put("state", job.state().key());
    json.put("paused", job.paused());
    json.put("name", job.name());
    json.put("strategy", job.strategy());
    json.put("data", job.data());
    json.put("createdAt", job.createdAt());
    Map<String, @Nullable Object> progress = new LinkedHashMap<>();
    progress.put("done", job.progress().done());
    progress.put("total", job.progress().total());
    json.put("progress", progress);
    json.put("attempt", job.attempt());
    json.put("reused", false);
    switch (job.state()) {
      case Job.State.Queued queued -> {
        if (queued.reason() != null) {
          json.put("reason", queued.reason());
        }
      }
      case Job.State.Running running -> json.put("startedAt", running.startedAt());
      case Job.State.Completed completed -> {
        json.put("startedAt", completed.startedAt());
        json.put("finishedAt", completed.finishedAt());
        if (completed.outcome() instanceof Job.Outcome.Report report) {
          json.put("reportId", report.id());
          json.put("reused", report.reused());
          json.put("headline", json(report.headline()));
        }
      }
      case Job.State.Failed failed -> {
        json.put("startedAt", failed.startedAt());
        json.put("finishedAt", failed.finishedAt());
        json.put("reason", failed.reason());
      }
      case Job.State.Cancelled cancelled -> {
        json.put("startedAt", cancelled.startedAt());
        json.put("finishedAt", cancelled.finishedAt());
        json.put("reason", cancelled.reason());
      }
    }
    return json;
  }

  private static Map<String, @Nullable Object> json(Headline headline) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("totalReturn", headline.totalReturn());
    json.put("netProfit", headline.netProfit());
    json.put("sharpe", headline.sharpe());
    json.put("maxDrawdown", headline.maxDrawdown());
    json.put("trades", headline.trades());
    json.put("finalValue", headline.finalValue());
    return json;
  }
}
