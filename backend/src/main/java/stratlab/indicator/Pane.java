package stratlab.indicator;

/** Where a line is drawn. */
public enum Pane {
  /** Over the prices, whose scale it shares. */
  PRICE,
  /** Below them, on a scale of its own. */
  OWN
}
