package stratlab.sweep.run;

/** The stored cells of a guided sweep are not those that its searches find. */
public final class SearchDiffers extends RuntimeException {
  private static final long serialVersionUID = 1;

  SearchDiffers(int cell) {
    super("the stored cell " + cell + " is not the one that is found when its search is repeated");
  }
}
