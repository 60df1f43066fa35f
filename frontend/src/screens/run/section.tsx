import type { ComponentChildren } from 'preact';

interface SectionProps {
  id: string;
  title: string;
  note?: string;
  /** What can be done with it on the screen; of no use on paper. */
  hint?: string | undefined;
  actions?: ComponentChildren;
  /** Whether the content reaches the edges, as tables do. */
  flush?: boolean;
  children: ComponentChildren;
}

/** One part of a report, with an address of its own. */
export function Section(props: SectionProps) {
  const { id, title, note, hint, actions, flush, children } = props;
  return (
    <section class="card section" id={id} aria-labelledby={`${id}-title`}>
      <div class="card-head">
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          {(note || hint) && (
            <p class="help">
              {note}
              {hint && <span class="no-print"> {hint}</span>}
            </p>
          )}
        </div>
        {actions && <div class="buttons no-print">{actions}</div>}
      </div>
      <div class={flush ? 'card-flush' : 'card-body'}>{children}</div>
    </section>
  );
}
