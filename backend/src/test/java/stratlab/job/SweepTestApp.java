package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import stratlab.analytics.SweepFigures;
import stratlab.job.queue.Job;
import stratlab.job.sweep.StoredSweep;
import stratlab.job.sweep.SweepComputer;
import stratlab.job.sweep.SweepSettings;
import stratlab.sweep.result.BlockRows;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.Chunk;
import stratlab.sweep.spec.SweepRequest;
import stratlab.testing.Await;

/** A workshop whose applications pretend to compute sweeps, see {@link FakeSweepComputer}. */
public final class SweepTestApp {
  private final TestApp workshop;

  SweepTestApp(Path folder) {
    workshop = new TestApp(folder);
  }

  static Map<String, Object> pretended(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("pretended", true);
    return all;
  }

  ApplicationContext open(Map<String, Object> more) {
    return workshop.open(pretended(more));
  }

  EmbeddedServer serve(Map<String, Object> more) {
    return workshop.serve(pretended(more));
  }

  /** Asks for 5 x 7 cells, which are four chunks. */
  public static SweepRequest grid() {
    return FakeSweepComputer.request(upTo(5), upTo(7));
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
    Job job = TestApp.awaitEnd(context, submit(context, request).id());
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

  /** Compares all that a completed grid has with the same computed at once, bit for bit. */
  static void assertAsComputed(ApplicationContext context, String id) {
    ResultTable table = context.getBean(SweepJobs.class).table(id);
    int rows = 0;
    try (SweepComputer.Run run =
        context
            .getBean(FakeSweepComputer.class)
            .run(table.spec(), context.getBean(SweepSettings.class))) {
      while (rows < run.cells()) {
        Chunk chunk = run.compute(0, rows, () -> table, KnownCells.NONE, () -> true);
        for (int cell = 0; cell < chunk.places().length; cell++) {
          assertThat(row(table, rows)).isEqualTo(row(chunk, cell));
          rows++;
        }
      }
    }
    assertThat(table.rows()).isEqualTo(rows);
  }

  private static List<Object> row(ResultTable table, int row) {
    List<Object> all = new ArrayList<>(List.of(table.cell(row), table.place(row)));
    SweepFigures.KEYS.forEach(key -> all.add(table.metric(key)[row]));
    all.add(sums(table.blocks(), row));
    all.add(String.valueOf(table.faults().get(row)));
    return all;
  }

  private static List<Object> row(Chunk chunk, int cell) {
    List<Object> all = new ArrayList<>(List.of(chunk.firstCell() + cell, chunk.places()[cell]));
    for (int metric = 0; metric < SweepFigures.KEYS.size(); metric++) {
      all.add(chunk.columns().metric(metric)[cell]);
    }
    all.add(sums(chunk.columns().blocks(), cell));
    all.add(String.valueOf(chunk.columns().faults().get(cell)));
    return all;
  }

  private static List<Double> sums(BlockRows blocks, int row) {
    int at = Arrays.binarySearch(blocks.rows(), row);
    return at < 0
        ? Collections.nCopies(SweepFigures.BLOCK_SUMS, Double.NaN)
        : sums(blocks.sums(), at);
  }

  private static List<Double> sums(double[] blocks, int row) {
    int width = SweepFigures.BLOCK_SUMS;
    return Arrays.stream(blocks, row * width, (row + 1) * width).boxed().toList();
  }

  /** Holds the sweeps of an application before a cell until the gate is opened. */
  static FaultInjection.Gate hold(ApplicationContext context, int cell, String gate) {
    context.getBean(FakeSweepComputer.class).before =
        at -> {
          if (at == cell) {
            FaultInjection.gate(gate).pass();
          }
        };
    return FaultInjection.gate(gate);
  }

  /** Waits until so many cells of a sweep are stored. */
  static void awaitStored(ApplicationContext context, String id, int cells) {
    SweepJobs sweeps = context.getBean(SweepJobs.class);
    Await.until(
        cells + " cells to be stored", () -> sweeps.find(id).filter(one -> one.done() == cells));
  }

  static List<Integer> computed(ApplicationContext context) {
    return List.copyOf(context.getBean(FakeSweepComputer.class).computed);
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
