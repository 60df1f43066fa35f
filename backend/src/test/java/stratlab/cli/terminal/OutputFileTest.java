package stratlab.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {
  @TempDir private Path folder;

  private void save(String name, String text) {
    OutputFile file = new OutputFile("--output", folder.resolve(name));
    file.save(stream -> stream.print(text));
  }

  @Test
  void aLinkStaysALinkAndWhatItLeadsToIsWritten() throws IOException {
    Files.writeString(folder.resolve("real.json"), "before");
    Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));
    Files.createSymbolicLink(folder.resolve("further.json"), folder.resolve("link.json"));

    save("further.json", "after");

    assertThat(folder.resolve("link.json")).isSymbolicLink();
    assertThat(folder.resolve("further.json")).isSymbolicLink();
    assertThat(folder.resolve("real.json")).isRegularFile().hasContent("after");
  }

  @Test
  void aLinkToNothingMakesTheFileThere() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.json"), Path.of("new.json"));

    save("link.json", "text");

    assertThat(folder.resolve("link.json")).isSymbolicLink();
    assertThat(folder.resolve("new.json")).isRegularFile().hasContent("text");
  }

  /** The other name kept what was there before. */
  @Test
  void aFileOfTwoNamesIsWrittenUnderBoth() throws IOException {
    Path first = Files.writeString(folder.resolve("first.json"), "what was there before");
    Files.createLink(folder.resolve("second.json"), first);

    save("second.json", "after");

    assertThat(first).hasContent("after");
    assertThat(folder.resolve("second.json")).hasContent("after");
  }

  @Test
  void linksThatLeadToOneAnotherAreRefused() throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

    assertThatThrownBy(() -> save("a", "text"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot be written: Too many levels");
  }

  @Test
  void aFileKeepsItsRights() throws IOException {
    Path file = folder.resolve("report.json");
    Files.writeString(file, "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    save("report.json", "after");

    assertThat(file).hasContent("after");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void whatCannotBeWrittenWholeLeavesTheFileAsItWas() throws IOException {
    Path file = folder.resolve("report.json");
    Files.writeString(file, "before");
    OutputFile target = new OutputFile("--output", file);

    assertThatThrownBy(
            () ->
                target.save(
                    stream -> {
                      stream.print("half");
                      throw new IOException("broken");
                    }))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("cannot be written: broken");
    assertThat(file).hasContent("before");
    try (var inside = Files.list(folder)) {
      assertThat(inside).containsExactly(file);
    }
  }

  /** A file took the place of the device. */
  @Test
  void aDeviceIsWrittenThroughAndItsFaultsAreTold() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    OutputFile file = new OutputFile("--output", full);

    assertThatThrownBy(() -> file.save(stream -> stream.print("text")))
        .isInstanceOf(Refusal.class)
        .hasMessage("--output: /dev/full cannot be written: No space left on device");
    assertThat(Files.isRegularFile(full)).isFalse();
    new OutputFile("--output", Path.of("/dev/null")).save(stream -> stream.print("text"));
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }
}
