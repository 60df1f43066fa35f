package stratlab.sweep.run;

import stratlab.sweep.grid.GridPoints;
import stratlab.sweep.spec.SweepSpec;

/**
 * What the cells of a sweep are computed with.
 *
 * @param cells how many the sweep has in all
 */
record CellRuntime(GridPoints places, StudyCache studyCache, CellThreads threads, int cells) {
  /** Makes ready what a sweep needs. */
  static CellRuntime of(SweepSpec spec, Studies studies, int threads, int cells) {
    GridPoints places = new GridPoints(spec);
    StudyCache studyCache = new StudyCache(places, studies, places.studiesAtOnce());
    return new CellRuntime(places, studyCache, new CellThreads(threads), cells);
  }
}
