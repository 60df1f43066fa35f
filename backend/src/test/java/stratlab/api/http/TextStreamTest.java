package stratlab.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class TextStreamTest {
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end() {
    writers.close();
  }

  @Property(tries = 50)
  void whatIsReadIsWhatWasWrittenHoweverItIsCut(
      @ForAll @Size(max = 40) List<@IntRange(max = 9000) Integer> lengths,
      @ForAll @IntRange(min = 1, max = 20_000) int cut)
      throws IOException {
    StringBuilder whole = new StringBuilder();
    lengths.forEach(length -> whole.append("é".repeat(length)).append(length).append('\n'));
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor();
        TextStream stream =
            TextStream.of(
                to -> {
                  for (int length : lengths) {
                    to.append("é".repeat(length)).append(String.valueOf(length)).append('\n');
                  }
                },
                executor)) {
      byte[] part = new byte[cut];
      for (int count = stream.read(part); count >= 0; count = stream.read(part)) {
        read.write(part, 0, count);
      }
      assertThat(stream.read()).isEqualTo(-1);
    }

    assertThat(read.toString(StandardCharsets.UTF_8)).isEqualTo(whole.toString());
  }

  @Test
  @Timeout(10)
  void aWriterThatIsNotReadWaitsAndEndsWhenTheReaderGoes()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<Exception> ended = new CompletableFuture<>();
    TextStream stream =
        TextStream.of(
            to -> {
              try {
                while (true) {
                  to.append("endless\n");
                }
              } catch (IOException refused) {
                ended.complete(refused);
                throw refused;
              }
            },
            writers);
    assertThat(stream.read()).isEqualTo('e');
    stream.close();

    assertThat(ended.get(5, TimeUnit.SECONDS)).hasMessage("nobody reads the text any more");
  }

  @Test
  @Timeout(10)
  void aTextThatBreaksOffIsNotTakenForTheWhole() {
    TextStream stream =
        TextStream.of(
            to -> {
              to.append("cell,sharpe\r\n");
              throw new IllegalStateException("the disk is broken");
            },
            writers);

    assertThatThrownBy(stream::readAllBytes)
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("the disk is broken");
    stream.close();
  }
}
