package stratlab.job.sweep;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Columns of numbers as the store keeps them, exact to the bit (any NaN becomes the one of Java).
 * The bytes of all numbers are laid out by their weight: first the highest byte of each number,
 * then the next. Figures of similar size share their high bytes, which shrink to little; the low
 * ones are noise, which is kept as it is and costs no time.
 *
 * <p>Layout: how many numbers; then eight times a length and so many bytes, compressed when there
 * are fewer than numbers.
 */
final class PackedNumbers {
  private static final int BYTES = Long.BYTES;

  /** Bits of information in a byte from which on compressing is not tried. */
  private static final double NOISE = 7.6;

  private PackedNumbers() {}

  static byte[] of(double[] numbers) {
    return pack(numbers.length, at -> Double.doubleToLongBits(numbers[at]));
  }

  static byte[] of(long[] numbers) {
    return pack(numbers.length, at -> numbers[at]);
  }

  /** Returns how many numbers there are. */
  static int count(byte[] packed) {
    return ByteBuffer.wrap(packed).getInt();
  }

  static double[] doubles(byte[] packed) {
    double[] numbers = new double[count(packed)];
    read(packed, numbers, 0);
    return numbers;
  }

  /** Writes the numbers into a column from a place on. */
  static void read(byte[] packed, double[] into, int at) {
    long[] bits = longs(packed);
    for (int i = 0; i < bits.length; i++) {
      into[at + i] = Double.longBitsToDouble(bits[i]);
    }
  }

  static long[] longs(byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    int count = in.getInt();
    long[] numbers = new long[count];
    byte[] room = new byte[count];
    for (int weight = 0; weight < BYTES; weight++) {
      byte[] plane = packed;
      int length = in.getInt();
      int start = in.position();
      if (length < count) {
        inflate(packed, start, length, room);
        plane = room;
        start = 0;
      }
      in.position(in.position() + length);
      for (int i = 0; i < count; i++) {
        numbers[i] = (numbers[i] << Byte.SIZE) | (plane[start + i] & 0xff);
      }
    }
    return numbers;
  }

  private static byte[] pack(int count, IntToLongFunction numbers) {
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + BYTES * (Integer.BYTES + count));
    out.putInt(count);
    byte[] plane = new byte[count];
    byte[] room = new byte[count];
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      for (int weight = BYTES - 1; weight >= 0; weight--) {
        int shift = weight * Byte.SIZE;
        for (int i = 0; i < count; i++) {
          plane[i] = (byte) (numbers.applyAsLong(i) >>> shift);
        }
        put(plane, deflater, room, out);
      }
    } finally {
      deflater.end();
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void put(byte[] plane, Deflater deflater, byte[] room, ByteBuffer out) {
    int length = isNoise(plane) ? plane.length : deflate(plane, deflater, room);
    byte[] kept = length < plane.length ? room : plane;
    out.putInt(length).put(kept, 0, length);
  }

  /** Returns the length of what is compressed; that of the plane when it does not get shorter. */
  private static int deflate(byte[] plane, Deflater deflater, byte[] room) {
    deflater.reset();
    deflater.setInput(plane);
    deflater.finish();
    int length = deflater.deflate(room);
    return deflater.finished() && length < plane.length ? length : plane.length;
  }

  private static void inflate(byte[] packed, int start, int length, byte[] plane) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, start, length);
      if (inflater.inflate(plane) != plane.length) {
        throw new IllegalStateException("a stored column is too short");
      }
    } catch (DataFormatException damaged) {
      throw new IllegalStateException("a stored column is damaged", damaged);
    } finally {
      inflater.end();
    }
  }

  /** Whether bytes are spread as evenly as chance would (Shannon's entropy). */
  private static boolean isNoise(byte[] plane) {
    int[] counts = new int[1 << Byte.SIZE];
    for (byte value : plane) {
      counts[value & 0xff]++;
    }
    double bits = 0;
    for (int count : counts) {
      bits += count == 0 ? 0 : count * Math.log((double) plane.length / count);
    }
    return bits > NOISE * Math.log(2) * plane.length;
  }
}
