package stratlab.market.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.market.Bars;
import stratlab.testing.Texts;

/** Readers of a real folder whose files are replaced, removed, overwritten and made meanwhile. */
final class ConcurrentFileChangesTest {
  private static final int CHANGES = 300;

  @TempDir private Path folder;

  @Test
  void whoReadsWhileFilesChangeGetsOneFileWholeAndInTheEndTheLast() throws Exception {
    DataCatalog catalog = new DataCatalog(folder, List.of(), InstantSource.system());
    AtomicBoolean changing = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int reader = 0; reader < 2; reader++) {
        readers.add(threads.submit(reading(catalog, changing)));
      }
      try {
        change();
      } finally {
        changing.set(false);
      }
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
    for (String name : catalog.names()) {
      String last = Files.readString(folder.resolve(name + ".csv"));
      assertThat(last).contains("2024-05-01," + (int) catalog.load(name).close().at(0) + ",");
    }
  }

  private Callable<Integer> reading(DataCatalog catalog, AtomicBoolean changing) {
    return () -> {
      int read = 0;
      do {
        for (DataSet set : catalog.list()) {
          assertThat(set.name()).startsWith("set");
        }
        for (String name : catalog.names()) {
          try {
            Bars bars = catalog.load(name);
            for (int row = 1; row < bars.size(); row++) {
              assertThat(bars.close().at(row)).isEqualTo(bars.close().at(0));
            }
            read++;
          } catch (UnknownDataSet removed) {
            assertThat(removed).hasMessageNotContaining(folder.toString());
          }
        }
      } while (changing.get() || read == 0);
      return read;
    };
  }

  /** Files are put into place as a whole, as programs that share a folder do it. */
  private void change() throws IOException {
    Random random = new Random(1);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    for (int change = 1; change <= CHANGES; change++) {
      Path file = folder.resolve("set" + random.nextInt(4) + ".csv");
      if (random.nextInt(4) == 0 && change < CHANGES) {
        Files.deleteIfExists(file);
      } else {
        Path made = Texts.write(elsewhere, "made.csv", text(1 + random.nextInt(9)));
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** All files have the same size. */
  private static String text(int price) {
    StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
    for (int day = 1; day < 20; day++) {
      text.append("2024-05-%02d".formatted(day))
          .append((",%d".repeat(4) + ",1\n").formatted(price, price, price, price));
    }
    return text.toString();
  }
}
