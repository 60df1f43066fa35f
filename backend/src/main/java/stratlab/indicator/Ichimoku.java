package stratlab.indicator;

/**
 * G. Hosoda's chart at one glance. The spans are those that stand at the current bar, computed a
 * number of bars ago. The lagging span is the close itself, held against prices of the past.
 *
 * @param conversion Tenkan-sen
 * @param base Kijun-sen
 * @param spanA Senkou span A
 * @param spanB Senkou span B
 */
public record Ichimoku(Line conversion, Line base, Line spanA, Line spanB) {}
