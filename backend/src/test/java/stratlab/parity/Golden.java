package stratlab.parity;

import java.nio.file.Path;
import java.util.List;

/** The recorded runs in the test resources. */
final class Golden {
  static final Path CASES = Path.of("src/test/resources/golden/cases.zip");
  static final Path DATA = Path.of("src/test/resources/golden");

  /** The jar of their strategies; the build makes it before the tests. */
  static final Path PLUGIN = Path.of("target/stratlab-parity.jar");

  private Golden() {}

  static List<String> names() {
    try (CaseFolder folder = CaseFolder.open(CASES, null)) {
      return folder.names();
    }
  }

  static RecordedCase read(String name) {
    try (CaseFolder folder = CaseFolder.open(CASES, null)) {
      return folder.read(name);
    }
  }
}
