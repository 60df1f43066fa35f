import type { Overfitting } from '../../api/types';
import { verdictWords } from '../../model/honesty';
import { Icon, type IconName } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { Whole } from '../../ui/whole';

const ICONS: Record<Overfitting['verdict'], IconName> = {
  good: 'check',
  doubtful: 'warn',
  bad: 'cross',
  unknown: 'info',
};

/** How far the best can be believed: a shape, a word, a colour and a sentence. */
export function Verdict({ honesty }: { honesty: Overfitting }) {
  const { verdict, sentence } = honesty;
  return (
    <div class={`verdict ${verdict}`}>
      <span class="verdict-mark">
        <Icon name={ICONS[verdict]} />
      </span>
      <div>
        <p class="verdict-word">{verdictWords(verdict)}</p>
        <p>
          <Whole text={sentence} />
        </p>
      </div>
    </div>
  );
}

/** The verdict before all numbers; nothing where it cannot be told. */
export function VerdictCard({ honesty }: { honesty: Overfitting | null | undefined }) {
  if (honesty === null) return null;
  return (
    <section class="verdict-card" aria-label="Verdict">
      {honesty === undefined ? (
        <Skeleton height="4rem" />
      ) : (
        <>
          <Verdict honesty={honesty} />
          <a class="small no-print" href="#honesty">
            How it was judged
          </a>
        </>
      )}
    </section>
  );
}
