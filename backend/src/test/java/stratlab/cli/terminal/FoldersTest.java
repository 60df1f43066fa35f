package stratlab.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FoldersTest {
  private static final Path WORKING = Path.of("/here");

  private static Folders of(Map<String, String> properties, Map<String, String> variables) {
    return Folders.of(WORKING, properties::get, variables::get);
  }

  @Test
  void withoutAnythingSaidTheWorkingFolderIsTheHome() {
    assertThat(of(Map.of(), Map.of()))
        .isEqualTo(new Folders(WORKING, Path.of("/here/data"), Path.of("/here/stratlab.db")));
  }

  @Test
  void aPropertyWinsOverAVariable() {
    Folders found =
        of(Map.of("stratlab.home", "/one"), Map.of("STRATLAB_HOME", "/two", "STRATLAB_DATA", "d"));
    assertThat(found)
        .isEqualTo(new Folders(WORKING, Path.of("/here/d"), Path.of("/one/stratlab.db")));
  }

  @Test
  void theWidthOfTheScreenIsTakenFromColumnsWithinReason() {
    assertThat(Terminal.width(null)).isEqualTo(100);
    assertThat(Terminal.width("wide")).isEqualTo(100);
    assertThat(Terminal.width("72")).isEqualTo(72);
    assertThat(Terminal.width("3")).isEqualTo(40);
  }
}
