package stratlab.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.api.report.BarsWindow;
import stratlab.api.report.Buckets;
import stratlab.api.report.EquityWindow;
import stratlab.api.report.StoredEquity;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Cancellation.Reason;
import stratlab.bounds.Cancellation.WorkCancelled;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.catalog.DataCatalog;
import stratlab.market.csv.CsvBars;

/** What is made of long columns ends when nobody wants it any more. */
final class CancelledWindowsTest {
  private static final String ROWS =
      """
      Date,Open,High,Low,Close,Volume
      2024-01-01,1,2,1,2,5
      2024-01-02,2,3,2,3,5
      2024-01-03,3,4,3,4,5
      """;

  @TempDir private Path folder;

  private static void assertEnds(Runnable work) {
    Cancellation cancellation = new Cancellation();
    cancellation.run(work);
    cancellation.cancel(Reason.CLIENT_GONE);
    assertThatThrownBy(() -> cancellation.run(work)).isInstanceOf(WorkCancelled.class);
  }

  private Path file() throws Exception {
    return Files.writeString(folder.resolve("a.csv"), ROWS);
  }

  @Test
  void aWindowOfAnAccount() {
    long[] times = new long[20];
    double[] values = new double[20];
    assertEnds(() -> StoredEquity.of(times, values, values));
    StoredEquity equity = StoredEquity.of(times, values, values);
    assertEnds(() -> EquityWindow.of(equity, 0, 20, 8));
  }

  @Test
  void aWindowOfBars() throws Exception {
    Bars bars = CsvBars.read(file(), new Instrument("a"));
    assertEnds(() -> BarsWindow.of(bars, Buckets.of(0, 3, 2)));
  }

  @Test
  void aPriceFileThatIsRead() throws Exception {
    Path file = file();
    assertEnds(() -> CsvBars.read(file, new Instrument("a")));
  }

  @Test
  void theListOfDataSets() throws Exception {
    file();
    DataCatalog catalog = new DataCatalog(folder);
    assertEnds(catalog::list);
  }
}
