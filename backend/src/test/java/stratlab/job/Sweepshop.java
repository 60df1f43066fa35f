package stratlab.job;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import stratlab.sweep.SweepRequest;

/** A workshop whose applications pretend to compute sweeps, see {@link PretendedSweeps}. */
final class Sweepshop {
  private final Workshop workshop;

  Sweepshop(Path folder) {
    workshop = new Workshop(folder);
  }

  static Map<String, Object> pretended(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("pretended", true);
    return all;
  }

  ApplicationContext open(Map<String, Object> more) {
    return workshop.open(pretended(more));
  }

  io.micronaut.runtime.server.EmbeddedServer serve(Map<String, Object> more) {
    return workshop.serve(pretended(more));
  }

  /** Asks for 5 x 7 cells, which are four chunks. */
  static SweepRequest grid() {
    return PretendedSweeps.request(upTo(5), upTo(7));
  }

  /** Returns 1 to a last number. */
  static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  static Job submit(ApplicationContext context, SweepRequest request) {
    return context.getBean(SweepJobs.class).submit(request, null);
  }

  static StoredSweep find(ApplicationContext context, String id) {
    return context.getBean(SweepJobs.class).find(id).orElseThrow();
  }

  /** Runs a sweep to its end. */
  static StoredSweep run(ApplicationContext context, SweepRequest request) {
    Job job = Workshop.awaitEnd(context, submit(context, request).id());
    return find(context, job.id());
  }

  /** Returns all results as they are exported. */
  static String export(ApplicationContext context, String id) {
    StringBuilder text = new StringBuilder();
    try {
      context.getBean(SweepJobs.class).export(id, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Returns what the same sweep exports that nothing disturbs, in a store of its own. */
  static String undisturbed(Path folder, SweepRequest request) {
    try (ApplicationContext context = new Sweepshop(folder).open(Map.of())) {
      return export(context, run(context, request).job().id());
    }
  }

  /** Holds the sweeps of an application before a cell until the gate is opened. */
  static Drills.Gate hold(ApplicationContext context, int cell, String gate) {
    context.getBean(PretendedSweeps.class).before =
        at -> {
          if (at == cell) {
            Drills.gate(gate).pass();
          }
        };
    return Drills.gate(gate);
  }

  static List<Integer> computed(ApplicationContext context) {
    return List.copyOf(context.getBean(PretendedSweeps.class).computed);
  }

  void change(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Returns the one number that a query gives. */
  long number(String sql) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + workshop.database());
  }
}
