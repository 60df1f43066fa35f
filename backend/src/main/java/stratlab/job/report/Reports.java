package stratlab.job.report;

import static stratlab.store.StoreFault.guard;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import stratlab.backtest.Funnel;

/** The stored reports, whole and by part. A report never changes, so what is read may be kept. */
@Singleton
public final class Reports {
  private final ReportRepository reports;

  Reports(ReportRepository reports) {
    this.reports = reports;
  }

  /** Returns whether there is a report of this id. */
  public boolean has(String id) {
    return guard(() -> reports.existsById(id));
  }

  /**
   * Returns the first ids that begin with a text.
   *
   * @param start of an id, hexadecimal digits
   * @param most how many are returned
   */
  public List<String> beginningWith(String start, int most) {
    return guard(() -> reports.idsBetween(start, start + "g", most));
  }

  /** Returns the whole document. */
  public Optional<InputStream> document(String id) {
    if (!has(id)) {
      return Optional.empty();
    }
    List<InputStream> stretches = new ArrayList<>();
    for (ReportPart part : ReportPart.values()) {
      if (part == ReportPart.FUNNEL && !hasFunnel(id)) {
        continue;
      }
      stretches.add(new LateStream(() -> plain(id, part.key())));
    }
    return Optional.of(new SequenceInputStream(Collections.enumeration(stretches)));
  }

  /** Whether a report tells what became of its signals; those of before did not. */
  public boolean hasFunnel(String id) {
    return guard(() -> reports.part(id, ReportPart.FUNNEL.key())).isPresent();
  }

  /** Returns what became of the signals of a run; empty for a report that does not tell. */
  public Optional<Funnel> funnel(String id) {
    if (!hasFunnel(id)) {
      return Optional.empty();
    }
    try (InputStream object = object(id, ReportPart.FUNNEL)) {
      return Optional.of(StoredFunnel.read(object.readAllBytes()));
    } catch (IOException broken) {
      throw new UncheckedIOException("the stored report " + id + " cannot be read", broken);
    }
  }

  /** Returns the document without its long lists, with their counts. */
  public Optional<byte[]> summary(String id) {
    if (!has(id)) {
      return Optional.empty();
    }
    try (InputStream plain = plain(id, ReportParts.SUMMARY)) {
      return Optional.of(plain.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException("the stored report " + id + " cannot be read", broken);
    }
  }

  /** Returns the members of one part, as an object. */
  public Optional<InputStream> part(String id, ReportPart part) {
    if (!has(id)) {
      return Optional.empty();
    }
    try {
      return Optional.of(object(id, part));
    } catch (IOException broken) {
      throw new UncheckedIOException("the stored report " + id + " cannot be read", broken);
    }
  }

  /**
   * Makes an object of a stretch. All but the first begin with the comma before their first member;
   * the last ends with the brace of the document.
   */
  private InputStream object(String id, ReportPart part) throws IOException {
    InputStream object = plain(id, part.key());
    if (part != ReportPart.HEAD) {
      int comma = object.read();
      if (comma != ',') {
        throw new IOException("the part " + part.key() + " begins with " + (char) comma);
      }
      object = new SequenceInputStream(text("{"), object);
    }
    return part == ReportPart.LINES ? object : new SequenceInputStream(object, text("}"));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private InputStream plain(String id, String part) throws IOException {
    byte[] packed =
        guard(() -> reports.part(id, part))
            .orElseThrow(() -> new IOException("the report has no part " + part))
            .content();
    return new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16);
  }

  /** Fetches its content when it is first read, so that only one part is in memory at a time. */
  private static final class LateStream extends InputStream {
    private final Source source;
    private InputStream stream = InputStream.nullInputStream();
    private boolean fetched;

    private interface Source {
      InputStream open() throws IOException;
    }

    LateStream(Source source) {
      this.source = source;
    }

    private InputStream stream() throws IOException {
      if (!fetched) {
        stream = source.open();
        fetched = true;
      }
      return stream;
    }

    @Override
    public int read() throws IOException {
      return stream().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return stream().read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
