package stratlab.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stratlab.job.ServerPaths;

final class ProblemTest {
  @Test
  void aProblemIsToldWithoutFoldersInItsFaultsToo() {
    ServerPaths paths = new ServerPaths("/srv/lab/data", "/srv/lab/db/stratlab.db");
    Problem problem = Problems.invalid(List.of(new Fault("data", "/srv/lab/data/a.csv:3: low")));

    assertThat(problem.without(paths).toString()).contains("a.csv:3: low").doesNotContain("/srv");
  }
}
