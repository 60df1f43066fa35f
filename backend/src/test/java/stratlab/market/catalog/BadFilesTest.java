package stratlab.market.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.folder.FolderFiles;
import stratlab.market.csv.CsvFault;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** One bad file made the whole list fail. */
final class BadFilesTest {
  @TempDir private Path folder;

  @Test
  @Timeout(20)
  void eachBadFileIsListedWithItsFaultAndHarmsNoOther() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path secret = Texts.write(folder, "secret.csv", "root:x:0:0\n");
    Texts.write(data, "good.csv", RandomWalkFixtures.of(1, 10));
    Files.createDirectory(data.resolve("folder.csv"));
    Files.createSymbolicLink(data.resolve("dangling.csv"), Path.of("nowhere.csv"));
    Files.createSymbolicLink(data.resolve("out.csv"), secret);
    Files.createSymbolicLink(data.resolve("inside.csv"), Path.of("good.csv"));
    Files.createSymbolicLink(data.resolve("loop.csv"), Path.of("loop.csv"));
    Files.createSymbolicLink(data.resolve("endless.csv"), Path.of("/dev/zero"));
    makePipe(data.resolve("pipe.csv"));

    assertThat(faults(new DataCatalog(data)))
        .containsExactly(
            "dangling: dangling.csv: is a link to a file that is not there",
            "endless: endless.csv: is a link that leads out of the data folder; put a copy of the"
                + " file here",
            "folder: folder.csv: is a folder, not a file",
            "good: ready",
            "inside: ready",
            "loop: loop.csv: cannot be read: Too many levels of symbolic links or unable to access"
                + " attributes of symbolic link",
            "out: out.csv: is a link that leads out of the data folder; put a copy of the file here",
            "pipe: pipe.csv: is not an ordinary file");
  }

  private static void makePipe(Path path) throws IOException, InterruptedException {
    Process made = new ProcessBuilder("mkfifo", path.toString()).start();
    assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private static List<String> faults(DataCatalog catalog) {
    return catalog.list().stream()
        .map(
            set ->
                set.name()
                    + ": "
                    + (set.content() instanceof DataSet.Content.Broken(String fault)
                        ? fault
                        : "ready"))
        .toList();
  }

  @Test
  void hiddenFilesAreNoDataSetsAndOtherSpellingsOfTheEndingAre() {
    Texts.write(folder, ".hidden.csv", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, ".csv", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, "._mac.csv", "\0\1");
    Texts.write(folder, "UPPER.CSV", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, "two.dots.csv", RandomWalkFixtures.of(1, 10));
    assertThat(new DataCatalog(folder).names()).containsExactly("UPPER", "two.dots");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=b",
        "a@1w",
        "a,b",
        "name with spaces",
        "trailing space ",
        "it's",
        "\"quoted\"",
        "-x",
        "%2F",
        "a:b",
        "<b>",
        "größe",
        "价格",
        "a;b|c",
        "$(x)",
        "*",
        "case",
        "CASE"
      })
  void anyNameThatCanBeTypedNamesItsFile(String name) {
    Texts.write(folder, name + ".csv", RandomWalkFixtures.of(1, 10));
    DataCatalog catalog = new DataCatalog(folder);
    assertThat(catalog.names()).containsExactly(name);
    assertThat(catalog.load(name).size()).isEqualTo(10);
  }

  @Test
  void aNameThatCannotBeTypedIsListedWithItsRemedy() {
    String rename = "its name has characters that cannot be shown or typed; rename the file";
    Texts.write(folder, "a\nb.csv", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, "\u001B[31mred.csv", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, "x\u202Ey.csv", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, " .csv", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, "n".repeat(240) + ".csv", RandomWalkFixtures.of(1, 10));
    DataCatalog catalog = new DataCatalog(folder);
    assertThat(faults(catalog))
        .containsExactly(
            " :  .csv: its name is blank; rename the file",
            "\\u001b[31mred: \\u001b[31mred.csv: " + rename,
            "a\\u000ab: a\\u000ab.csv: " + rename,
            "%s… (240 characters): %s… (244 characters): its name is longer than 200 characters;"
                    .formatted("n".repeat(200), "n".repeat(200))
                + " rename the file",
            "x\\u202ey: x\\u202ey.csv: " + rename);
    assertThatThrownBy(() -> catalog.load("a\\u000ab"))
        .isInstanceOf(CsvFault.class)
        .hasMessageEndingWith(rename);
  }

  @Test
  void twoFilesOfOneNameAreToldApart() {
    Texts.write(folder, "twice.csv", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, "twice.CSV", RandomWalkFixtures.of(2, 20));
    DataCatalog catalog = new DataCatalog(folder);
    assertThat(faults(catalog))
        .containsExactly(
            "twice: ready",
            "twice.CSV: twice.CSV: has the name of another data set, twice.csv; rename one");
    assertThat(catalog.load("twice").size()).isEqualTo(10);
  }

  @Test
  void aFolderThatCannotBeListedIsTold() {
    DataCatalog catalog =
        new DataCatalog(
            folder,
            List.of(),
            InstantSource.system(),
            _ -> {
              throw new AccessDeniedException("/srv/secret/data");
            });
    String fault = "the data folder cannot be listed: permission is denied";
    assertThat(faults(catalog)).containsExactly(folder.getFileName() + ": " + fault);
    assertThat(catalog.names()).isEmpty();
    assertThatThrownBy(() -> catalog.load("x"))
        .isInstanceOf(UnknownDataSet.class)
        .hasMessage("there is no data set 'x'; " + fault);
  }

  @Test
  void aFileThatVanishesWhileTheFolderIsListedIsLeftOut() {
    Path gone = folder.resolve("gone.csv");
    Texts.write(folder, "stays.csv", RandomWalkFixtures.of(1, 10));
    DataCatalog catalog =
        new DataCatalog(
            folder,
            List.of(),
            InstantSource.system(),
            path -> {
              Files.writeString(gone, "Date");
              List<Path> found = FolderFiles.of(path);
              Files.delete(gone);
              return found;
            });
    assertThat(faults(catalog)).containsExactly("stays: ready");
    assertThat(catalog.find("gone")).isEmpty();
    assertThatThrownBy(() -> catalog.load("gone"))
        .isInstanceOf(UnknownDataSet.class)
        .hasMessageNotContaining(folder.toString());
  }

  @Test
  void messagesAreShortHoweverLongTheNameAndHoweverManyTheFiles() {
    for (int i = 0; i < 30; i++) {
      Texts.write(folder, "set" + i + ".csv", "");
    }
    DataCatalog catalog = new DataCatalog(folder);
    assertThat(catalog.unknown("x".repeat(100_000)))
        .startsWith("there is no data set '" + "x".repeat(80) + "… (100000 characters)'")
        .endsWith(" and 18 more")
        .hasSizeLessThan(400);
    assertThat(catalog.unknown("sat3")).endsWith("; did you mean 'set3'?");
  }

  @Test
  void aLineOfAHundredThousandCharactersMakesAShortMessage() {
    String head = "Date,Open,High,Low,Close,Volume\n";
    Texts.write(folder, "field.csv", head + "2024-05-01,10,11,9," + "9a".repeat(50_000) + ",1\n");
    Texts.write(folder, "header.csv", "x".repeat(100_000) + "\n");
    Texts.write(folder, "date.csv", head + "2024".repeat(25_000) + ",1,1,1,1,1\n");
    Texts.write(folder, "quote.csv", head + "\"" + "2024\n".repeat(90_000));
    for (DataSet set : new DataCatalog(folder).list()) {
      assertThat(set.content())
          .isInstanceOfSatisfying(
              DataSet.Content.Broken.class,
              broken -> assertThat(broken.fault()).hasSizeLessThan(400).hasLineCount(1));
    }
  }

  @Test
  void bytesThatAreNoTextAreAFaultOfTheData() throws IOException {
    Files.write(folder.resolve("a.csv"), "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> new DataCatalog(folder).load("a"))
        .isInstanceOf(CsvFault.class)
        .hasMessageStartingWith("a.csv:1: the file is not UTF-8 text");
  }
}
