package stratlab.market;

/**
 * What a {@link Panel} takes as a data set: {@link Bars}, which drive its clock, or a {@link
 * Resampling}, which follows the bars it was made from and adds no strategy bar.
 */
public sealed interface Source permits Bars, Resampling {
  /** Returns the bars that the panel shows for it. */
  Bars bars();
}
