import { Icon, type IconName } from '../../ui/icon';
import type { TradesWalk } from './use-trades-walk';

interface RoundProps {
  label: string;
  sign: IconName | string;
  disabled?: boolean;
  onClick: () => void;
}

function Round({ label, sign, disabled, onClick }: RoundProps) {
  return (
    <button
      type="button"
      class="button compact square"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {sign === 'left' || sign === 'right' ? <Icon name={sign} /> : sign}
    </button>
  );
}

/** From trade to trade, over all of the run. */
export function TradeButtons({ walk }: { walk: TradesWalk }) {
  return (
    <>
      <Round
        label="Previous trade"
        sign="left"
        disabled={!walk.hasPrevious}
        onClick={() => walk.step(-1)}
      />
      <Round
        label="Next trade"
        sign="right"
        disabled={!walk.hasNext}
        onClick={() => walk.step(1)}
      />
    </>
  );
}

interface ChartButtonsProps {
  zoom: (factor: number) => void;
  onWhole: () => void;
}

/** Nearer, farther, and back to all of it. */
export function ChartButtons({ zoom, onWhole }: ChartButtonsProps) {
  return (
    <>
      <Round label="Zoom out" sign={'\u2212'} onClick={() => zoom(2)} />
      <Round label="Zoom in" sign="+" onClick={() => zoom(0.5)} />
      <button type="button" class="button compact" onClick={onWhole}>
        Whole run
      </button>
    </>
  );
}
