package stratlab.parity;

/** A case that cannot be run; the message is a sentence for people that names the place. */
final class CaseFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  CaseFault(String fault) {
    super(fault);
  }

  CaseFault(String fault, Throwable cause) {
    super(fault, cause);
  }
}
