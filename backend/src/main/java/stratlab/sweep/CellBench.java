package stratlab.sweep;

/**
 * What the cells of a sweep are computed with.
 *
 * @param cells how many the sweep has in all
 */
record CellBench(Places places, StudyShelf shelf, CellThreads threads, int cells) {}
