package stratlab.analytics;

import java.util.List;
import stratlab.market.Timeframe;
import stratlab.trading.EquityCurve;
import stratlab.trading.Trade;
import stratlab.trading.Transaction;

/** What Backtrader's analyzers are made of. */
public record AnalyzerInput(
    EquityCurve equity,
    List<Trade> trades,
    int openTrades,
    List<Transaction> transactions,
    Timeframe timeframe) {}
