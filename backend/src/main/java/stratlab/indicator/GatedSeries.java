package stratlab.indicator;

import java.util.List;
import org.ta4j.core.Bar;
import org.ta4j.core.BarBuilder;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/** A ta4j series that hands out no bar beyond the one being computed. */
final class GatedSeries implements BarSeries {
  private static final long serialVersionUID = 1;

  private final transient BarSeries series;
  private final transient String reader;
  private int gate = -1;

  GatedSeries(BarSeries series, String reader) {
    this.series = series;
    this.reader = reader;
  }

  /** Opens the series up to a row. */
  void openUpTo(int row) {
    gate = row;
  }

  @Override
  public Bar getBar(int index) {
    if (index > gate) {
      throw LookAheadException.beyond(reader, gate, index);
    }
    return series.getBar(index);
  }

  @Override
  public List<Bar> getBarData() {
    return series.getBarData().subList(0, gate + 1);
  }

  @Override
  public NumFactory numFactory() {
    return series.numFactory();
  }

  @Override
  public BarBuilder barBuilder() {
    throw closed();
  }

  @Override
  public String getName() {
    return series.getName();
  }

  @Override
  public int getBarCount() {
    return series.getBarCount();
  }

  @Override
  public int getBeginIndex() {
    return series.getBeginIndex();
  }

  @Override
  public int getEndIndex() {
    return series.getEndIndex();
  }

  @Override
  public int getMaximumBarCount() {
    return series.getMaximumBarCount();
  }

  @Override
  public void setMaximumBarCount(int count) {
    throw closed();
  }

  @Override
  public int getRemovedBarsCount() {
    return series.getRemovedBarsCount();
  }

  @Override
  public void addBar(Bar bar, boolean replace) {
    throw closed();
  }

  @Override
  public void addTrade(Num volume, Num price) {
    throw closed();
  }

  @Override
  public void addPrice(Num price) {
    throw closed();
  }

  @Override
  public BarSeries getSubSeries(int from, int to) {
    if (to - 1 > gate) {
      throw LookAheadException.beyond(reader, gate, to - 1);
    }
    return series.getSubSeries(from, to);
  }

  private UnsupportedOperationException closed() {
    return new UnsupportedOperationException(reader + ": prices of a backtest cannot be changed");
  }
}
