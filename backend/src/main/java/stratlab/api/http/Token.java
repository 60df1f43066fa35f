package stratlab.api.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What callers of a server that others can reach must show. */
final class Token {
  private static final String ALGORITHM = "HmacSHA256";

  private Token() {}

  /**
   * Returns what a browser keeps in a cookie: made from the token, which cannot be found from it,
   * and as long as no one can guess it. It is worthless once the token is another.
   */
  static String session(String token) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] code = mac.doFinal("stratlab session".getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }
}
