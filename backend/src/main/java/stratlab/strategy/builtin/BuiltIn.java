package stratlab.strategy.builtin;

import java.util.List;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyLibrary;
import stratlab.strategy.library.accumulate.BuyAndHold;
import stratlab.strategy.library.accumulate.DollarCostAveraging;
import stratlab.strategy.library.accumulate.Grid;
import stratlab.strategy.library.breakout.BollingerBreakout;
import stratlab.strategy.library.breakout.DonchianBreakout;
import stratlab.strategy.library.breakout.KeltnerBreakout;
import stratlab.strategy.library.breakout.OpeningRange;
import stratlab.strategy.library.breakout.VolatilityBreakout;
import stratlab.strategy.library.calendar.TurnOfMonth;
import stratlab.strategy.library.calendar.WeekdayWindow;
import stratlab.strategy.library.pairs.BollingerDivergence;
import stratlab.strategy.library.pairs.CorrelatedSmaCross;
import stratlab.strategy.library.pairs.MaCrossOver;
import stratlab.strategy.library.pairs.PairsZScore;
import stratlab.strategy.library.reversion.BarStrength;
import stratlab.strategy.library.reversion.BollingerReversion;
import stratlab.strategy.library.reversion.ConnorsRsi2;
import stratlab.strategy.library.reversion.RsiReversion;
import stratlab.strategy.library.reversion.StochasticReversion;
import stratlab.strategy.library.rotation.ConstantMix;
import stratlab.strategy.library.rotation.DualMomentum;
import stratlab.strategy.library.rotation.RankRotation;
import stratlab.strategy.library.trend.AdxTrend;
import stratlab.strategy.library.trend.EmaCross;
import stratlab.strategy.library.trend.IchimokuCloud;
import stratlab.strategy.library.trend.MacdSignal;
import stratlab.strategy.library.trend.Momentum;
import stratlab.strategy.library.trend.ParabolicSar;
import stratlab.strategy.library.trend.SmaCross;
import stratlab.strategy.library.trend.SuperTrend;
import stratlab.strategy.library.trend.TripleMaCross;

/** The list of the strategies that come with Stratlab. */
public final class BuiltIn implements StrategyLibrary {
  @Override
  public List<Class<? extends Strategy>> strategies() {
    return List.of(
        AdxTrend.class,
        BarStrength.class,
        BollingerBreakout.class,
        BollingerDivergence.class,
        BollingerReversion.class,
        BuyAndHold.class,
        ConnorsRsi2.class,
        ConstantMix.class,
        CorrelatedSmaCross.class,
        WeekdayWindow.class,
        DollarCostAveraging.class,
        DonchianBreakout.class,
        DualMomentum.class,
        EmaCross.class,
        Grid.class,
        IchimokuCloud.class,
        KeltnerBreakout.class,
        MaCrossOver.class,
        MacdSignal.class,
        Momentum.class,
        OpeningRange.class,
        PairsZScore.class,
        ParabolicSar.class,
        RankRotation.class,
        RsiReversion.class,
        SmaCross.class,
        StochasticReversion.class,
        SuperTrend.class,
        TripleMaCross.class,
        TurnOfMonth.class,
        VolatilityBreakout.class);
  }
}
