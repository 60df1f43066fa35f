package stratlab.parity.strategies;

import java.util.List;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyLibrary;

/** The list of this jar's strategies. */
public final class RecordedStrategies implements StrategyLibrary {
  @Override
  public List<Class<? extends Strategy>> strategies() {
    return List.of(
        AtrTrail.class,
        BollPearson.class,
        BollReversion.class,
        Bracket.class,
        CciPearson.class,
        CloseOrders.class,
        Combo.class,
        CorrelatedSmaCross.class,
        Donchian.class,
        HtfFilter.class,
        LimitDip.class,
        MaCross.class,
        MacdCross.class,
        Never.class,
        OcoExit.class,
        OpenCheat.class,
        PairLimit.class,
        Pyramid.class,
        Rebalance.class,
        RsiReversion.class,
        StochAdx.class,
        StopEntry.class,
        TargetOrders.class,
        TargetPercent.class,
        TrailExit.class,
        TripleAngle.class,
        TwoOrders.class);
  }
}
