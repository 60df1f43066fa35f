package stratlab.cli.terminal;

/** What the exit code of a command means. */
public enum Exit {
  OK(0, "everything went well"),
  UNEXPECTED(1, "an unexpected fault of the program"),
  USAGE(2, "the command line is not understood"),
  INVALID(3, "a request or a price file has faults"),
  FAILED(4, "the run failed"),
  CANCELLED(5, "the run was cancelled or took too long"),
  NOT_FOUND(6, "the requested item does not exist"),
  CHECK_FAILED(7, "a check found something wrong"),
  INTERRUPTED(130, "interrupted by Ctrl-C"),
  READER_GONE(141, "the reader of the output stopped before its end");

  private final int code;
  private final String meaning;

  Exit(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }
}
