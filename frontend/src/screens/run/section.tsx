import type { ComponentChildren } from 'preact';

interface SectionProps {
  id: string;
  title: string;
  note?: string;
  actions?: ComponentChildren;
  /** Whether the content reaches the edges, as tables do. */
  flush?: boolean;
  children: ComponentChildren;
}

/** One part of a report, with an address of its own. */
export function Section({ id, title, note, actions, flush, children }: SectionProps) {
  return (
    <section class="card section" id={id} aria-labelledby={`${id}-title`}>
      <div class="card-head">
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          {note && <p class="help">{note}</p>}
        </div>
        {actions && <div class="buttons no-print">{actions}</div>}
      </div>
      <div class={flush ? 'card-flush' : 'card-body'}>{children}</div>
    </section>
  );
}
