package stratlab.cli.terminal;

/**
 * A command that can tell what is wrong with its options without doing anything, so that words that
 * are not understood do not hide what else is wrong.
 */
public interface CheckedCommand {
  /**
   * Checks the options.
   *
   * @param usage told what cannot be read
   * @throws Refusal with what is wrong
   */
  void check(UsageFaults usage);
}
