package stratlab.backtest;

import java.util.Map;
import java.util.function.BiConsumer;
import stratlab.strategy.Param;
import stratlab.strategy.RecordParams;
import stratlab.trading.BrokerRules;
import stratlab.trading.Commission;
import stratlab.trading.Contract;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;
import stratlab.trading.Slippage;
import stratlab.trading.VolumeLimit;

/**
 * How a run is traded, besides its cash, its commission and the size of its orders. Like the
 * parameters of a strategy, the components are the one list of what can be set: it makes the form,
 * the checks, the help and the document of the API.
 */
public record RunSettings(
    @Param(
            name = "sizing",
            label = "Order size",
            value = "fixed",
            group = "Size",
            description =
                "How many units an order has when the strategy does not say: the size itself, twice"
                    + " that to turn a position around, a share of the cash or of the account's"
                    + " value, all the cash, or what loses a share of the account at the stop.")
        SizeRule sizing,
    @Param(
            name = "size_percent",
            label = "Share",
            value = "10",
            min = 0.001,
            max = 1000,
            step = 1,
            unit = "%",
            group = "Size",
            description = "Of cash or value, for the sizes that are a share.")
        double sizePercent,
    @Param(
            name = "whole_units",
            label = "Whole units",
            value = "false",
            group = "Size",
            description = "Cut fractions of a unit off.")
        boolean wholeUnits,
    @Param(
            name = "commission_kind",
            label = "Commission is",
            value = "percent",
            group = "Costs",
            description =
                "A fraction of the value traded, money for each unit, or money for each fill.")
        CommissionKind commissionKind,
    @Param(
            name = "minimum_commission",
            label = "Minimum commission",
            value = "0",
            min = 0,
            max = 1e9,
            unit = "money",
            group = "Costs",
            description = "What a fill costs at least.")
        double minimumCommission,
    @Param(
            name = "interest",
            label = "Yearly interest",
            value = "0",
            min = 0,
            max = 9,
            step = 0.01,
            unit = "fraction",
            group = "Costs",
            description = "Of the entry value of short positions, paid by the day.")
        double interest,
    @Param(
            name = "interest_on_longs",
            label = "Interest on longs",
            value = "false",
            group = "Costs",
            description = "Long positions pay it too, on their entry value.")
        boolean interestOnLongs,
    @Param(
            name = "slippage_kind",
            label = "Slippage is",
            value = "fraction",
            group = "Slippage",
            description = "A fraction of the price, or an amount in its currency.")
        SlippageKind slippageKind,
    @Param(
            name = "slippage",
            label = "Slippage",
            value = "0",
            min = 0,
            max = 1e9,
            unit = "fraction",
            group = "Slippage",
            description =
                "By how much fills at the market and at stops are worse: a share of the price, or"
                    + " an amount in its currency.")
        double slippage,
    @Param(
            name = "slip_open",
            label = "Slip at the open",
            value = "true",
            group = "Slippage",
            description = "Fills at the open of a bar slip too.")
        boolean slipOpen,
    @Param(
            name = "slip_match",
            label = "Fill at the edge of the bar",
            value = "true",
            group = "Slippage",
            description =
                "A slipped price outside of the bar is filled at its high or low; otherwise not on"
                    + " this bar.")
        boolean slipMatch,
    @Param(
            name = "slip_limit",
            label = "Fill limits at their bound",
            value = "true",
            group = "Slippage",
            description = "An order with a limit is filled at its bound where slippage passes it.")
        boolean slipLimit,
    @Param(
            name = "slip_out",
            label = "Allow prices outside of the bar",
            value = "false",
            group = "Slippage",
            description = "Fill at the slipped price even where the bar never traded.")
        boolean slipOut,
    @Param(
            name = "leverage",
            label = "Leverage",
            value = "1",
            min = 1,
            max = 1000,
            step = 1,
            group = "Margin",
            description = "A position of twice the cash needs a leverage of 2.")
        double leverage,
    @Param(
            name = "margin",
            label = "Margin a unit",
            value = "0",
            min = 0,
            max = 1e12,
            unit = "money",
            group = "Margin",
            description =
                "Above 0 the data is a future: a unit binds this, and gains are settled daily.")
        double margin,
    @Param(
            name = "margin_share",
            label = "Margin as a share of the price",
            value = "0",
            min = 0,
            max = 10,
            step = 0.01,
            unit = "fraction",
            group = "Margin",
            description = "Above 0 the data is a future whose margin follows its price.")
        double marginShare,
    @Param(
            name = "multiplier",
            label = "Contract multiplier",
            value = "1",
            min = 0.001,
            max = 1e9,
            group = "Margin",
            description = "Money that a move of 1 in the price of a future earns.")
        double multiplier,
    @Param(
            name = "check_cash",
            label = "Check cash on sending",
            value = "true",
            group = "Orders",
            description = "Refuse an order that the cash cannot pay already when it is sent.")
        boolean checkCash,
    @Param(
            name = "credit_shorts",
            label = "Selling short adds cash",
            value = "true",
            group = "Orders",
            description = "Otherwise a short position takes cash like a long one.")
        boolean creditShorts,
    @Param(
            name = "fill_at_close",
            label = "Fill at the close",
            value = "false",
            group = "Orders",
            description =
                "Market orders get the close of the bar that made them (cheat on close): too good to be"
                    + " true.")
        boolean fillAtClose,
    @Param(
            name = "before_open",
            label = "Act before the open",
            value = "false",
            group = "Orders",
            description = "Strategies that act before the open know it and get it (cheat on open).")
        boolean beforeOpen,
    @Param(
            name = "volume_limit",
            label = "Share of a bar's volume",
            value = "0",
            min = 0,
            max = 100,
            step = 5,
            unit = "%",
            group = "Orders",
            description = "What one bar fills of an order at most; 0 for no limit.")
        double volumeLimit,
    @Param(
            name = "warm_up",
            label = "Warm-up",
            value = "before",
            group = "Window",
            description =
                "Whether indicators warm up on the bars before the window, where there are some, or"
                    + " inside it.")
        WarmUp warmUp) {

  private static final RecordParams<RunSettings> PARAMS = RecordParams.of(RunSettings.class);

  /** How a size is found. */
  public enum SizeRule {
    FIXED,
    REVERSER,
    CASH_SHARE,
    ALL_IN,
    VALUE_SHARE,
    RISK
  }

  /** What a commission is a number of. */
  public enum CommissionKind {
    PERCENT,
    PER_UNIT,
    PER_FILL
  }

  /** What a slippage is a number of. */
  public enum SlippageKind {
    FRACTION,
    AMOUNT
  }

  /** Where indicators warm up. */
  public enum WarmUp {
    BEFORE,
    INSIDE
  }

  /** Returns what can be set, in the order of the form. */
  public static RecordParams<RunSettings> params() {
    return PARAMS;
  }

  /** Makes settings of checked values. */
  static RunSettings of(Map<String, Object> values) {
    return PARAMS.create(values);
  }

  /** Tells what contradicts itself: the setting's name and what is wrong. */
  void check(BiConsumer<String, String> fault) {
    if (margin > 0 && marginShare > 0) {
      fault.accept("margin_share", "a margin is money or a share of the price, not both");
    }
    if (multiplier != 1 && margin == 0 && marginShare == 0) {
      fault.accept("multiplier", "only futures have a multiplier: give a margin too");
    }
    if (slippageKind == SlippageKind.FRACTION && slippage >= 1) {
      fault.accept("slippage", slippage + " is not a fraction below 1; 0.1 % is 0.001");
    }
    if (minimumCommission > 0 && commissionKind == CommissionKind.PER_FILL) {
      fault.accept("minimum_commission", "a commission for each fill is its own minimum");
    }
  }

  /** Returns the costs of every data set of the run. */
  Costs costs(double commission) {
    return new Costs(commission(commission), contract(), leverage, interest, interestOnLongs);
  }

  private Commission commission(double rate) {
    return switch (commissionKind) {
      case PERCENT -> new Commission.Percent(rate, minimumCommission);
      case PER_UNIT -> new Commission.PerUnit(rate, minimumCommission);
      case PER_FILL -> new Commission.PerFill(rate);
    };
  }

  private Contract contract() {
    if (margin > 0) {
      return new Contract.Future(margin, multiplier);
    }
    return marginShare > 0
        ? new Contract.MarginShare(marginShare, multiplier)
        : new Contract.Stock();
  }

  BrokerRules rules() {
    return new BrokerRules(
        checkCash, creditShorts, fillAtClose, beforeOpen, true, slip(), volumeBound());
  }

  private Slippage slip() {
    boolean fraction = slippageKind == SlippageKind.FRACTION;
    return new Slippage(
        fraction ? slippage : 0, fraction ? 0 : slippage, slipOpen, slipMatch, slipLimit, slipOut);
  }

  private VolumeLimit volumeBound() {
    return volumeLimit > 0 ? new VolumeLimit.BarShare(volumeLimit) : VolumeLimit.NONE;
  }

  Sizing sizing(double size) {
    return switch (sizing) {
      case FIXED -> new Sizing.Fixed(size);
      case REVERSER -> new Sizing.Reverser(size);
      case CASH_SHARE -> new Sizing.PercentOfCash(sizePercent, wholeUnits);
      case ALL_IN -> new Sizing.PercentOfCash(100, wholeUnits);
      case VALUE_SHARE -> new Sizing.PercentOfValue(sizePercent, wholeUnits);
      case RISK -> new Sizing.Risk(sizePercent, wholeUnits);
    };
  }
}
