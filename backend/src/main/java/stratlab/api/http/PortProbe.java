package stratlab.api.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * Asks a port for something that costs nothing. Whatever comes back shows that somebody is there.
 */
final class PortProbe {
  /** As much as "HTTP/1.1 204". */
  private static final int STATUS_LINE = 12;

  private final InetSocketAddress address;
  private final int millis;
  private final byte[] request;

  /**
   * Makes a probe.
   *
   * @param millis how long it waits for a connection, and for the first byte on it
   */
  PortProbe(InetSocketAddress address, int millis) {
    this.address = address;
    this.millis = millis;
    this.request =
        "GET /api/ping HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
            .formatted(address.getHostString(), address.getPort())
            .getBytes(StandardCharsets.US_ASCII);
  }

  /** A fault inside the server, for want of memory for instance, is no answer. */
  private static boolean isFault(byte[] line) {
    return line.length == STATUS_LINE
        && line[STATUS_LINE - 3] == '5'
        && line[STATUS_LINE - 2] == '0'
        && line[STATUS_LINE - 1] == '0';
  }

  /** Returns whether the port answers, be it by closing the connection. */
  boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(address, millis);
      socket.setSoTimeout(millis);
      socket.getOutputStream().write(request);
      // The side that closes the connection has accepted it: a server that is full does that.
      return !isFault(socket.getInputStream().readNBytes(STATUS_LINE));
    } catch (SocketTimeoutException _) {
      return false;
    } catch (IOException _) {
      // A port that is closed, or closes, keeps nobody waiting.
      return true;
    }
  }
}
