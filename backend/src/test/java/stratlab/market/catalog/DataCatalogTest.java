package stratlab.market.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

final class DataCatalogTest {
  @TempDir private Path folder;

  @Test
  void everyFileIsListedTheBrokenOnesWithTheirFault() {
    Texts.write(folder, "walk-daily.csv", RandomWalkFixtures.of(1, 40));
    Texts.write(folder, "bad.csv", "Date,Open,High,Low,Close,Volume\n2024-05-01,1,1,1,x,1\n");
    Texts.write(folder, "notes.txt", "no prices");

    DataCatalog catalog = new DataCatalog(folder);

    assertThat(catalog.list()).extracting(DataSet::name).containsExactly("bad", "walk-daily");
    assertThat(catalog.list().getFirst().content())
        .isEqualTo(new DataSet.Content.Broken("bad.csv:2: close 'x' is not a number"));
    assertThat(catalog.find("walk-daily").orElseThrow().content())
        .isInstanceOfSatisfying(
            DataSet.Content.Ready.class,
            ready -> {
              assertThat(ready.bars()).isEqualTo(40);
              assertThat(ready.timeframe()).isEqualTo("1d");
              assertThat(ready.symbol()).isEqualTo("WALK");
              assertThat(ready.hash()).isEqualTo(catalog.load("walk-daily").hash());
            });
  }

  @Test
  void aGuestFromElsewhereHidesAFileOfTheFolderWithTheSameName() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path guest = Texts.write(elsewhere, "b.csv", RandomWalkFixtures.of(2, 30));
    Texts.write(folder, "a.csv", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, "b.csv", RandomWalkFixtures.of(1, 20));

    DataCatalog catalog = new DataCatalog(folder, List.of(guest), InstantSource.system());

    assertThat(catalog.names()).containsExactly("a", "b");
    assertThat(catalog.load("b").size()).isEqualTo(30);
  }

  /** Named after the predecessor's fault: file names were joined to the data folder unchecked. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret",
        "..",
        ".",
        "",
        "/etc/passwd",
        "sub/prices",
        "prices.csv",
        "..\\secret",
        "PRICES"
      })
  void pathTraversalThroughTheNameOfADataSetFindsNothing(String name) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("data"));
    Files.createDirectory(inside.resolve("sub"));
    Texts.write(inside, "prices.csv", RandomWalkFixtures.of(1, 10));
    Texts.write(inside.resolve("sub"), "prices.csv", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, "secret.csv", RandomWalkFixtures.of(2, 10));

    DataCatalog catalog = new DataCatalog(inside);

    assertThat(catalog.find(name)).isEmpty();
    assertThatThrownBy(() -> catalog.load(name))
        .isInstanceOf(UnknownDataSet.class)
        .hasMessageContaining("there are: prices");
  }

  @Test
  void aChangedFileIsReadAgainAndAnUnchangedOneIsNot() throws IOException {
    Path file = Texts.write(folder, "walk.csv", RandomWalkFixtures.of(1, 40));
    DataCatalog catalog = new DataCatalog(folder);
    var first = catalog.load("walk");
    assertThat(catalog.load("walk")).isSameAs(first);

    Texts.write(folder, "walk.csv", RandomWalkFixtures.of(2, 40));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    assertThat(catalog.load("walk").hash()).isEqualTo(RandomWalkFixtures.of(2, 40).hash());
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() {
    DataCatalog catalog = new DataCatalog(folder.resolve("nowhere"));
    assertThat(catalog.list()).isEmpty();
    assertThatThrownBy(() -> catalog.load("x")).hasMessageContaining("has no .csv file");
  }
}
