package stratlab.market.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.folder.FolderFiles;
import stratlab.market.Bars;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** A file was known again by its size and its time, both of which another file may have. */
final class ChangedFileTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
  private static final InstantSource MUCH_LATER =
      InstantSource.fixed(Instant.parse("2200-01-01T00:00:00Z"));

  @TempDir private Path folder;

  /** Size and time are those of the file before, as {@code cp -p} and archives leave them. */
  @Test
  void aFileThatIsReplacedByOneOfItsSizeAndTimeIsReadAgain() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path file = Texts.write(folder, "prices.csv", text(1));
    Files.setLastModifiedTime(file, LONG_AGO);
    DataCatalog catalog = new DataCatalog(folder, List.of(), MUCH_LATER);
    String before = hash(catalog);

    Path replacement = Texts.write(other, "prices.csv", text(2));
    Files.setLastModifiedTime(replacement, LONG_AGO);
    Files.move(replacement, file, StandardCopyOption.ATOMIC_MOVE);

    assertThat(hash(catalog)).isNotEqualTo(before).isEqualTo(catalog.load("prices").hash());
    assertThat(catalog.load("prices").close().at(0)).isEqualTo(2);
  }

  /** Nothing may tell the two contents apart but a look: no time is put back here. */
  @Test
  void aFileThatIsWrittenTwiceWithinATickIsReadAgain() throws IOException {
    Texts.write(folder, "prices.csv", text(2));
    DataCatalog catalog = new DataCatalog(folder, List.of(), InstantSource.system());
    for (int content = 2; content < 40; content++) {
      assertThat(catalog.load("prices").close().at(0)).isEqualTo((content - 1) % 9 + 1);
      Texts.write(folder, "prices.csv", text(content % 9 + 1));
    }
  }

  @Test
  void aSettledFileIsReadOnceAndALateOneGivesTheSameBars() {
    Texts.write(folder, "prices.csv", RandomWalkFixtures.of(1, 40));
    DataCatalog settled = new DataCatalog(folder, List.of(), MUCH_LATER);
    Bars first = settled.load("prices");
    assertThat(settled.load("prices")).isSameAs(first);
    DataCatalog late = new DataCatalog(folder, List.of(), InstantSource.system());
    Bars again = late.load("prices");
    assertThat(late.load("prices")).isSameAs(again);
  }

  /** A run asks for names, looks for each and loads each: the folder was listed each time. */
  @Test
  void theFolderIsListedOnceForManyQuestionsAndAgainWhenItChanges() {
    Texts.write(folder, "a.csv", RandomWalkFixtures.of(1, 10));
    Texts.write(folder, "b.csv", RandomWalkFixtures.of(2, 10));
    AtomicInteger listings = new AtomicInteger();
    DataCatalog catalog =
        new DataCatalog(
            folder,
            List.of(),
            MUCH_LATER,
            path -> {
              listings.incrementAndGet();
              return FolderFiles.of(path);
            });
    for (int question = 0; question < 3; question++) {
      assertThat(catalog.names()).containsExactly("a", "b");
      assertThat(catalog.find("a")).isPresent();
      assertThat(catalog.load("b").size()).isEqualTo(10);
      assertThat(catalog.unknown("c")).contains("there are: a, b");
    }
    assertThat(listings).hasValue(1);
    Texts.write(folder, "c.csv", RandomWalkFixtures.of(3, 10));
    assertThat(catalog.names()).containsExactly("a", "b", "c");
    assertThat(listings).hasValue(2);
  }

  private static String hash(DataCatalog catalog) {
    return catalog.find("prices").orElseThrow().content() instanceof DataSet.Content.Ready ready
        ? ready.hash()
        : "";
  }

  private static String text(int price) {
    String row = ",%d,%d,%d,%d,1\n".formatted(price, price, price, price);
    return "Date,Open,High,Low,Close,Volume\n2024-05-01" + row + "2024-05-02" + row;
  }
}
