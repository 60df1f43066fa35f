package stratlab.fuzz;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What holds for the answer to a hostile request. */
public final class Answer {
  /** The most bytes of a refusal. */
  private static final int MOST_BYTES = 64 * 1024;

  /** The most bytes of a body; the connection is closed under a longer one. */
  private static final int MOST_BODY = 1024 * 1024;

  private Answer() {}

  /** Sends a request and returns what is wrong with its answer; nothing when all is well. */
  public static List<String> faults(Client client, HostileRequests.HostileRequest request) {
    try {
      return faults(client.send(request));
    } catch (java.io.UncheckedIOException cut) {
      // Who sends on after a refusal may find the connection closed before it has read it.
      return request.body().length > MOST_BODY
          ? List.of()
          : List.of(String.valueOf(cut.getCause()));
    }
  }

  /** Returns what is wrong with an answer; nothing when all is well. */
  public static List<String> faults(HttpResponse<byte[]> answer) {
    List<String> faults = new ArrayList<>();
    if (answer.statusCode() >= 500) {
      faults.add("status " + answer.statusCode() + " " + start(answer));
    }
    if (answer.statusCode() >= 400) {
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (!type.startsWith("application/problem+json")) {
        faults.add(answer.statusCode() + " has the type '" + type + "' " + start(answer));
      }
      if (answer.body().length > MOST_BYTES) {
        faults.add(answer.statusCode() + " has " + answer.body().length + " bytes");
      }
    }
    return faults;
  }

  private static String start(HttpResponse<byte[]> answer) {
    String text = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    return text.substring(0, Math.min(300, text.length()));
  }
}
