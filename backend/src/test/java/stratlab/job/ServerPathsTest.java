package stratlab.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ServerPathsTest {
  private final ServerPaths paths = new ServerPaths("/srv/lab/data", "/srv/lab/db/stratlab.db");

  @Test
  void aFileIsNamedAsItLiesInTheFolderOfTheData() {
    assertThat(paths.without("/srv/lab/data/strategies/x.jar: cannot be read"))
        .isEqualTo("strategies/x.jar: cannot be read");
    assertThat(paths.without("there is no file /srv/lab/data/a.csv, nor /srv/lab/data/b.csv"))
        .isEqualTo("there is no file a.csv, nor b.csv");
    assertThat(paths.without("/srv/lab/db/stratlab.db is full")).isEqualTo("stratlab.db is full");
    assertThat(
            paths.without(
                "java.nio.file.NoSuchFileException: %s/x"
                    .formatted(System.getProperty("user.home"))))
        .isEqualTo("java.nio.file.NoSuchFileException: x");
  }

  @Test
  void anAddressOfTheApiIsLeftAlone() {
    assertThat(paths.without("there is nothing at '/api/data/x'"))
        .isEqualTo("there is nothing at '/api/data/x'");
  }
}
