package stratlab.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFolderTest {
  @TempDir private Path folder;

  @Test
  void aFullDiskLeavesNoHalfOfAProject() {
    OutputFolder project = new OutputFolder(folder.resolve("golden-cross"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                project.save(
                    into -> {
                      Files.createDirectories(into.resolve("src/main"));
                      Files.writeString(into.resolve("src/main/A.java"), "half");
                      throw new IOException("No space left on device");
                    }))
        .matches(refused -> refused.exit() == Exit.UNEXPECTED)
        .withMessage(project.place() + " cannot be written: No space left on device");
    assertThat(folder).isEmptyDirectory();
    project.save(into -> Files.writeString(into.resolve("a"), "whole"));
    assertThat(project.place().resolve("a")).hasContent("whole");
  }

  @Test
  void whatIsThereByThenStays() throws IOException {
    OutputFolder project = new OutputFolder(folder.resolve("golden-cross"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> project.save(into -> Files.writeString(project.place(), "somebody else's")))
        .withMessageEndingWith("golden-cross cannot be written: something is there");
    assertThat(project.place()).hasContent("somebody else's");
    Files.delete(project.place());
    Files.createSymbolicLink(project.place(), folder.resolve("nowhere"));
    assertThat(project.isTaken()).isTrue();
  }

  @Test
  void aFileInPlaceOfAFolderAboveIsTold() throws IOException {
    Files.writeString(folder.resolve("file"), "");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new OutputFolder(folder.resolve("file/a")).save(_ -> {}))
        .withMessageContaining("cannot be written: ");
  }
}
