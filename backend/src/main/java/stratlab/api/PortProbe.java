package stratlab.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * Asks a port for something that costs nothing. Whatever comes back shows that somebody is there.
 */
final class PortProbe {
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

  /** Returns whether the port answers: with a byte, or by refusing or closing the connection. */
  boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(address, millis);
      socket.setSoTimeout(millis);
      socket.getOutputStream().write(request);
      // Whoever closes the connection has accepted it: a server that is full does that.
      socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException | ConnectException _) {
      return false;
    } catch (IOException _) {
      return true;
    }
  }
}
