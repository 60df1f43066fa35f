package stratlab.sweep;

/** How large a sweep may be; what is larger is refused with what would fit. */
public final class SweepLimits {
  /** Axes of a request, those of a walk forward's folds aside. */
  public static final int AXES = 12;

  /** Values of an axis. */
  public static final int VALUES = 10_000;

  /** Cells of a sweep. */
  public static final int CELLS = 5_000_000;

  /** Cells of a Latin hypercube or a guided sweep, which remember where they were. */
  public static final int REMEMBERED_CELLS = 250_000;

  /** Combinations of a lattice that are gone through to find those that fulfil its rules. */
  public static final long SEARCHED = 50_000_000;

  /** Folds of a walk forward. */
  public static final int FOLDS = 200;

  private SweepLimits() {}
}
