package stratlab.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
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
import stratlab.job.ReportParts.Part;

/** The stored reports, whole and by part. A report never changes, so what is read may be kept. */
@Singleton
public final class Reports {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build();

  private final ReportRepository reports;

  Reports(ReportRepository reports) {
    this.reports = reports;
  }

  /** Returns whether there is a report of this id. */
  public boolean has(String id) {
    return reports.existsById(id);
  }

  /** Returns the whole document. */
  public Optional<InputStream> document(String id) {
    if (!has(id)) {
      return Optional.empty();
    }
    List<InputStream> stretches = new ArrayList<>();
    for (Part part : Part.values()) {
      stretches.add(new LateStream(() -> plain(id, part.key())));
    }
    return Optional.of(new SequenceInputStream(Collections.enumeration(stretches)));
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

  /** Reads the members {@code trades} and {@code openTrades} of the document, as an object. */
  public <T> Optional<T> trades(String id, Reading<T> reading) {
    return read(id, Part.TRADES, reading);
  }

  /** Reads the member {@code orders} of the document, as an object. */
  public <T> Optional<T> orders(String id, Reading<T> reading) {
    return read(id, Part.ORDERS, reading);
  }

  /** Reads the member {@code equity} of the document, as an object. */
  public <T> Optional<T> equity(String id, Reading<T> reading) {
    return read(id, Part.EQUITY, reading);
  }

  /** Reads the member {@code lines} of the document, as an object. */
  public <T> Optional<T> lines(String id, Reading<T> reading) {
    return read(id, Part.LINES, reading);
  }

  /** Makes something of a part of a document. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(JsonParser parser) throws IOException;
  }

  private <T> Optional<T> read(String id, Part part, Reading<T> reading) {
    if (!has(id)) {
      return Optional.empty();
    }
    try (InputStream object = object(id, part);
        JsonParser parser = JSON.createParser(object)) {
      return Optional.of(reading.read(parser));
    } catch (IOException broken) {
      throw new UncheckedIOException("the stored report " + id + " cannot be read", broken);
    }
  }

  /** A stretch begins with the comma before its first member; braces make it an object. */
  private InputStream object(String id, Part part) throws IOException {
    InputStream stretch = plain(id, part.key());
    int comma = stretch.read();
    if (comma != ',') {
      throw new IOException("the part " + part.key() + " begins with " + (char) comma);
    }
    InputStream opened = new SequenceInputStream(text("{"), stretch);
    return part == Part.LINES ? opened : new SequenceInputStream(opened, text("}"));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private InputStream plain(String id, String part) throws IOException {
    byte[] packed =
        reports
            .part(id, part)
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
