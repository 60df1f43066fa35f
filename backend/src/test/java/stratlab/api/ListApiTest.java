package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.job.TestApp;

/** Lists of jobs and sweeps that are longer than a page. */
final class ListApiTest {
  private static final int JOBS = 700;
  private static final int SWEEPS = 250;

  @TempDir private static Path folder;
  private static EmbeddedServer server;
  private static Http http;

  @BeforeAll
  static void start() throws SQLException {
    TestApp workshop = new TestApp(folder);
    server = workshop.serve(Map.of());
    http = new Http(server.getURI());
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + workshop.database())) {
      store.setAutoCommit(false);
      for (int i = 0; i < JOBS; i++) {
        add(store, i, i < SWEEPS ? (i % 5 == 0 ? "walk_forward" : "sweep") : "backtest");
      }
      store.commit();
    }
  }

  private static void add(Connection store, int number, String kind) throws SQLException {
    String name = number == 3 ? "The 100% rule_one" : "run " + number;
    String strategy = number % 7 == 0 ? "RsiReversion" : "SmaCross";
    try (PreparedStatement job =
        store.prepareStatement(
            """
            insert into job (id, kind, lane, priority, name, strategy, data, request, state, paused,
              attempt, fruitless, created_at, finished_at, bars_done, cancel_asked, reason, reused,
              search)
            values (?, ?, 'sweeps', 0, ?, ?, '{"price":"alpha-5m"}', '{}', ?, false, 0, 0, 1, 2, 0,
              false, 'a test', false, ?)""")) {
      job.setString(1, id(number));
      job.setString(2, kind);
      job.setString(3, name);
      job.setString(4, strategy);
      job.setString(5, number % 2 == 0 ? "failed" : "cancelled");
      job.setString(6, (name + " " + strategy + " alpha-5m").toLowerCase(Locale.ROOT));
      job.executeUpdate();
    }
    if (!kind.equals("backtest")) {
      try (PreparedStatement sweep =
          store.prepareStatement(
              "insert into sweep (job_id, cells, rank_by) values (?, 9, 'sharpe')")) {
        sweep.setString(1, id(number));
        sweep.executeUpdate();
      }
    }
  }

  private static String id(int number) {
    return "00000000-0000-7000-8000-%012x".formatted(number);
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  /** Returns the numbers of the jobs of all pages. */
  private static List<Integer> numbers(String path, String list, String cursor) {
    List<Integer> numbers = new ArrayList<>();
    String more = "";
    while (true) {
      Http.Answer answer = http.get(path + more);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      for (Object each : (List<?>) answer.object().get(list)) {
        String id = String.valueOf(((Map<?, ?>) each).get("id"));
        numbers.add(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1), 16));
      }
      Object next = answer.object().get("next");
      if (next == null) {
        return numbers;
      }
      more = "&" + cursor + "=" + next;
    }
  }

  @Test
  void everyJobIsOnExactlyOnePage() {
    List<Integer> newest = numbers("/api/jobs?limit=200", "items", "before");
    List<Integer> oldest = numbers("/api/jobs?limit=200&sort=oldest", "items", "after");

    assertThat(newest).hasSize(JOBS).doesNotHaveDuplicates().startsWith(JOBS - 1).endsWith(0);
    assertThat(oldest).isEqualTo(newest.reversed());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=run+12&state=failed       | 12, 112, 120, 122, 124, 126, 128, 212, 312, 412, 512, 612
          q=+RSI++12                  | 112, 126
          q=12&strategy=RsiReversion  | 112, 126
          q=12&kind=backtest&state=failed | 312, 412, 512, 612
          q=12&kind=walk_forward      | 120, 125
          q=100%25                    | 3
          q=rule_one                  | 3
          q=ru_e                      |
          q=00000000-0000-7000-8000-00000000000 | 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
          q=0000-7000                 |
          q=nothing+there             |
          """)
  void jobsAreSearchedByTheServer(String query, String wanted) {
    assertThat(numbers("/api/jobs?sort=oldest&" + query, "items", "after"))
        .isEqualTo(
            wanted == null
                ? List.of()
                : Stream.of(wanted.split(", ")).map(Integer::valueOf).toList());
  }

  @Test
  void sweepsAreSearchedAndPagedAlike() {
    assertThat(numbers("/api/sweeps?limit=200", "sweeps", "before"))
        .hasSize(SWEEPS)
        .doesNotHaveDuplicates()
        .startsWith(SWEEPS - 1)
        .endsWith(0);
    assertThat(numbers("/api/sweeps?q=rsi+12&sort=oldest", "sweeps", "after"))
        .containsExactly(112, 126);
    assertThat(numbers("/api/sweeps?kind=walk_forward&q=12", "sweeps", "before"))
        .containsExactly(125, 120);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/jobs?before=garbage",
        "/api/sweeps?before=garbage",
        "/api/jobs?after=00000000-0000-7000-8000-000000000001",
        "/api/sweeps?sort=oldest&before=00000000-0000-7000-8000-000000000001",
        "/api/jobs?sort=size",
        "/api/sweeps?kind=backtest",
        "/api/jobs?q=a+b+c+d+e+f"
      })
  void whatAListCannotGiveIsRefusedWithItsField(String path) {
    Http.Answer answer = http.get(path);

    assertThat(answer.status()).isEqualTo(422);
    assertThat((List<?>) answer.object().get("faults")).hasSize(1);
  }
}
