import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;

/**
 * Writes {@code bars_N.csv}: one-minute bars round the clock from 2020-01-01, a geometric random
 * walk whose log-volatility follows an AR(1), so that volatility clusters; prices with four
 * decimals, low ≤ open, close ≤ high. A smaller file is the beginning of a larger one. Every machine
 * writes the same bytes, and so does NumPy with {@code RandomState(42)} and this recipe.
 *
 * <p>Arguments: the folder, then the numbers of bars, each up to a million.
 */
final class PriceFiles {
  private static final int MOST = 1_000_000;
  private static final double TICKS = 1e4;
  private static final Map<Integer, String> KNOWN =
      Map.of(
          10_000, "a45b0a270a69074af5b8264424f8bf8f94aa0289d40a9b2daae4b12b5b21ff0a",
          100_000, "21d1998e8e25507cace506ae9a26831a45854fcf5eb2282853ad1208bc89d259",
          1_000_000, "66fc7851834b6f634b513379615d2aade4da34d0ca39cce517fa06c7fc9b59fd");

  private final long[] open = new long[MOST];
  private final long[] high = new long[MOST];
  private final long[] low = new long[MOST];
  private final long[] close = new long[MOST];
  private final long[] volume = new long[MOST];

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    PriceFiles prices = new PriceFiles();
    prices.walk(new Mersenne(42));
    for (int i = 1; i < arguments.length; i++) {
      int bars = Integer.parseInt(arguments[i]);
      prices.write(folder.resolve("bars_" + bars + ".csv"), bars);
    }
  }

  private void walk(Mersenne random) {
    double[] move = random.normals(MOST);
    double[] shock = random.normals(MOST);
    double[] gap = random.normals(MOST);
    double[] above = random.uniforms(MOST);
    double[] below = random.uniforms(MOST);
    double[] trade = random.normals(MOST);
    double start = StrictMath.log(100.0);
    double level = 0;
    double sum = 0;
    double before = 100.0;
    for (int i = 0; i < MOST; i++) {
      level = 0.995 * level + 0.06 * shock[i];
      double sigma = 0.0005 * StrictMath.exp(level);
      double opening = 0.1 * sigma * gap[i];
      sum += sigma * move[i] + opening;
      double last = StrictMath.exp(start + sum);
      double first = before * StrictMath.exp(opening);
      open[i] = ticks(first);
      close[i] = ticks(last);
      high[i] =
          Math.max(
              ticks(Math.max(first, last) * (1 + 0.7 * sigma * above[i])),
              Math.max(open[i], close[i]));
      low[i] =
          Math.min(
              ticks(Math.min(first, last) * (1 - 0.7 * sigma * below[i])),
              Math.min(open[i], close[i]));
      volume[i] = (long) Math.rint(100 * StrictMath.exp(0.8 * trade[i] + 0.5 * level)) + 1;
      before = last;
    }
  }

  private static long ticks(double price) {
    return (long) Math.rint(price * TICKS);
  }

  /** A file appears under its name only when it is whole. */
  private void write(Path file, int bars) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    MessageDigest sha = sha256();
    try (OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20), sha)) {
      out.write(bytes("Date,Time,Open,High,Low,Close,Volume\n"));
      LocalDateTime time = LocalDateTime.of(2020, 1, 1, 0, 0);
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < bars; i++) {
        line.setLength(0);
        line.append(time.toLocalDate()).append(',').append(time.toLocalTime()).append(":00");
        price(line, open[i]);
        price(line, high[i]);
        price(line, low[i]);
        price(line, close[i]);
        line.append(',').append(volume[i]).append('\n');
        out.write(bytes(line.toString()));
        time = time.plusMinutes(1);
      }
    }
    String expected = KNOWN.get(bars);
    if (expected != null && !expected.equals(HexFormat.of().formatHex(sha.digest()))) {
      throw new IllegalStateException(unfinished + " is not the file whose answers are known");
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void price(StringBuilder line, long ticks) {
    long decimals = ticks % 10_000;
    line.append(',').append(ticks / 10_000).append('.');
    line.append(decimals < 10 ? "000" : decimals < 100 ? "00" : decimals < 1000 ? "0" : "");
    line.append(decimals);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /** MT19937 (Matsumoto and Nishimura, 1998), with 53-bit uniforms and Marsaglia's polar normals. */
  private static final class Mersenne {
    private static final int SIZE = 624;
    private static final int PERIOD = 397;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    Mersenne(int seed) {
      state[0] = seed;
      for (int i = 1; i < SIZE; i++) {
        state[i] = 1_812_433_253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
      }
    }

    private int bits() {
      if (next == SIZE) {
        for (int i = 0; i < SIZE; i++) {
          int joined = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
          state[i] =
              state[(i + PERIOD) % SIZE] ^ (joined >>> 1) ^ ((joined & 1) == 0 ? 0 : 0x9908b0df);
        }
        next = 0;
      }
      int bits = state[next++];
      bits ^= bits >>> 11;
      bits ^= (bits << 7) & 0x9d2c5680;
      bits ^= (bits << 15) & 0xefc60000;
      return bits ^ (bits >>> 18);
    }

    private double uniform() {
      long upper = bits() >>> 5;
      long lower = bits() >>> 6;
      return (upper * 67_108_864.0 + lower) / 9_007_199_254_740_992.0;
    }

    double[] uniforms(int count) {
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        values[i] = uniform();
      }
      return values;
    }

    /** Returns normals, two of each accepted point, the second coordinate first. */
    double[] normals(int count) {
      double[] values = new double[count];
      for (int i = 0; i < count; i += 2) {
        double x;
        double y;
        double square;
        do {
          x = 2.0 * uniform() - 1.0;
          y = 2.0 * uniform() - 1.0;
          square = x * x + y * y;
        } while (square >= 1.0 || square == 0.0);
        double scale = StrictMath.sqrt(-2.0 * StrictMath.log(square) / square);
        values[i] = scale * y;
        values[i + 1] = scale * x;
      }
      return values;
    }
  }
}
