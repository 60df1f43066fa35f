package stratlab.sweep;

/**
 * What the cells of a sweep are computed with.
 *
 * @param cells how many the sweep has in all
 */
record CellBench(Places places, StudyShelf shelf, CellThreads threads, int cells) {
  /** Makes ready what a sweep needs. */
  static CellBench of(SweepSpec spec, Studies studies, int threads, int cells) {
    Places places = new Places(spec);
    StudyShelf shelf = new StudyShelf(places, studies, places.studiesAtOnce());
    return new CellBench(places, shelf, new CellThreads(threads), cells);
  }
}
