package stratlab.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.Backtests;
import stratlab.backtest.Progress;
import stratlab.document.ReportJson;
import stratlab.job.JobRunTest;
import stratlab.job.TestApp;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;

final class ReportPartsTest {
  @TempDir private Path folder;

  private BacktestReport report() {
    TestApp workshop = new TestApp(folder);
    Backtests backtests =
        new Backtests(StrategyCatalog.discover(), new DataCatalog(workshop.data()));
    return backtests.run(backtests.check(JobRunTest.smaCross(10)), Progress.NONE);
  }

  private static byte[] plain(byte[] packed) throws Exception {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return stream.readAllBytes();
    }
  }

  @Test
  void thePartsInTheirOrderAreTheDocument() throws Exception {
    BacktestReport report = report();
    Map<String, byte[]> columns = ReportParts.of(report).columns();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (ReportPart part : ReportPart.values()) {
      whole.write(plain(columns.get(part.key())));
    }

    assertThat(whole.toByteArray()).isEqualTo(ReportJson.bytes(report));
    assertThat(new String(plain(columns.get("trades")), java.nio.charset.StandardCharsets.UTF_8))
        .startsWith(",\"trades\":[")
        .endsWith("]");
  }

  @Test
  void theSameReportGivesTheSameBytes() throws Exception {
    assertThat(ReportParts.of(report()).columns().get("equity"))
        .isEqualTo(ReportParts.of(report()).columns().get("equity"));
  }
}
