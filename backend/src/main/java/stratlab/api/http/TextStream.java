package stratlab.api.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Cancellation.Reason;

/**
 * Text that is read while it is still being written. The writer waits when it is a few pieces
 * ahead, so that no text is too long; when the reader goes away, its work is cancelled.
 */
public final class TextStream extends InputStream {
  private static final int PIECE = 16_384;
  private static final int AHEAD = 4;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Cancellation wanted = new Cancellation();
  private final Queue<byte[]> pieces = new ArrayDeque<>();
  private byte[] piece = {};
  private int read;
  private boolean complete;
  private boolean abandoned;
  private @Nullable Throwable failure;

  /** Writes the text. */
  @FunctionalInterface
  public interface Source {
    void writeTo(Appendable to) throws IOException;
  }

  /**
   * Begins to write.
   *
   * @param executor where the source waits for the reader
   */
  public static TextStream of(Source source, Executor executor) {
    TextStream stream = new TextStream();
    executor.execute(() -> stream.wanted.run(() -> stream.write(source)));
    return stream;
  }

  private void write(Source source) {
    OutputStream out = new BufferedOutputStream(new Pieces(), PIECE);
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      source.writeTo(writer);
    } catch (IOException | RuntimeException failed) {
      // The reader gets it: what it has so far must not be taken for the whole.
      end(failed);
      return;
    }
    end(null);
  }

  private void end(@Nullable Throwable reason) {
    lock.lock();
    try {
      failure = reason;
      complete = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (read == piece.length && !next()) {
      return -1;
    }
    int count = Math.min(length, piece.length - read);
    System.arraycopy(piece, read, into, offset, count);
    read += count;
    return count;
  }

  private boolean next() throws IOException {
    lock.lock();
    try {
      await(() -> complete || !pieces.isEmpty());
      byte[] next = pieces.poll();
      if (next == null) {
        if (failure != null) {
          throw new IOException("the text could not be written to its end", failure);
        }
        return false;
      }
      piece = next;
      read = 0;
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void await(BooleanSupplier ready) throws InterruptedIOException {
    try {
      while (!ready.getAsBoolean()) {
        changed.await();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a text was passed on");
    }
  }

  @Override
  public void close() {
    wanted.cancel(Reason.CLIENT_GONE);
    lock.lock();
    try {
      abandoned = true;
      pieces.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Where the writer puts what it has written. */
  private final class Pieces extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      pass(new byte[] {(byte) value});
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      pass(Arrays.copyOfRange(from, offset, offset + length));
    }
  }

  private void pass(byte[] written) throws IOException {
    lock.lock();
    try {
      await(() -> abandoned || pieces.size() < AHEAD);
      if (abandoned) {
        throw new IOException("nobody reads the text any more");
      }
      pieces.add(written);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
