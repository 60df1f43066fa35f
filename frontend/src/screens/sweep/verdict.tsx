import type { Overfitting } from '../../api/types';
import { verdictWords } from '../../model/overfitting';
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
export function Verdict({ overfitting }: { overfitting: Overfitting }) {
  const { verdict, sentence } = overfitting;
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
export function VerdictCard({ overfitting }: { overfitting: Overfitting | null | undefined }) {
  if (overfitting === null) return null;
  return (
    <section class="verdict-card" aria-label="Verdict">
      {overfitting === undefined ? (
        <Skeleton height="4rem" />
      ) : (
        <>
          <Verdict overfitting={overfitting} />
          <a class="small no-print" href="#overfitting">
            How it was judged
          </a>
        </>
      )}
    </section>
  );
}
