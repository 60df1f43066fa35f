package stratlab.fuzz;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stratlab.fuzz.HostileRequests.HostileRequest;

/** The long form: sizes up to a megabyte, with the processor time and the heap of the server. */
public final class Fuzz {
  private static final long MOST_MILLIS = 500;
  private static final long MOST_BYTES_MORE = 20L << 20;

  private final Client client;
  private final ProcessHandle server;
  private final List<String> faults = new ArrayList<>();
  private final List<Cost> costs = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private int longest;

  private Fuzz(Client client, ProcessHandle server) {
    this.client = client;
    this.server = server;
  }

  /** What a refusal cost. */
  private record Cost(String label, int status, long millis) {}

  /** Runs with the address of a server and the number of its process. */
  public static void main(String[] arguments) throws Exception {
    try (Client client = new Client(arguments[0])) {
      ProcessHandle server = ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow();
      System.exit(new Fuzz(client, server).run() ? 0 : 1);
    }
  }

  private boolean run() throws IOException, InterruptedException {
    List<HostileRequest> requests =
        HostileRequests.of(
            new Document(client.get("/openapi.yml")),
            client.prepare(),
            List.of(10_000, 900_000),
            10_000);
    System.out.println(requests.size() + " requests");
    // Whatever is loaded or compiled once is there before the heap is measured.
    requests.stream()
        .filter(each -> each.body().length < 50_000)
        .limit(2_000)
        .forEach(client::send);
    client.prepare();
    long before = liveBytes();
    requests.forEach(this::send);
    client.prepare();
    long after = liveBytes();
    report(before, after);
    return faults.isEmpty();
  }

  private void send(HostileRequest request) {
    long before = cpu();
    HttpResponse<byte[]> answer;
    try {
      answer = client.send(request);
    } catch (RuntimeException failed) {
      faults.add(request.label() + ": " + failed + " " + failed.getCause());
      return;
    }
    long millis = cpu() - before;
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    Answer.faults(answer).forEach(fault -> faults.add(request.label() + ": " + fault));
    if (answer.statusCode() >= 400) {
      costs.add(new Cost(request.label(), answer.statusCode(), millis));
      longest = Math.max(longest, answer.body().length);
      if (millis > MOST_MILLIS) {
        faults.add(request.label() + ": " + millis + " ms of processor time");
      }
    } else if (answer.statusCode() == 202) {
      client.end(answer);
    }
  }

  private long cpu() {
    return server.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  /** Returns the bytes of what is left after a collection. */
  private long liveBytes() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(server.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    String total = text.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
    return Long.parseLong(total.trim().split(" +")[2]);
  }

  private void report(long before, long after) {
    System.out.println("answers by status: " + statuses);
    System.out.printf("longest refusal: %,d bytes%n", longest);
    costs.sort(Comparator.comparingLong(Cost::millis).reversed());
    System.out.println("dearest refusals, in ms of processor time of the process:");
    costs.stream()
        .limit(10)
        .forEach(
            cost ->
                System.out.printf("  %5d  %d  %s%n", cost.millis(), cost.status(), cost.label()));
    System.out.printf("heap after a collection: %,d bytes before, %,d after%n", before, after);
    if (after - before > MOST_BYTES_MORE) {
      faults.add("the heap has grown by %,d bytes".formatted(after - before));
    }
    System.out.println(faults.isEmpty() ? "no faults" : faults.size() + " faults:");
    faults.stream().limit(50).forEach(fault -> System.out.println("  " + fault));
  }
}
