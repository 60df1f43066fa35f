import type { ComponentChildren } from 'preact';
import { sentence } from '../model/format';
import { Icon, type IconName } from './icon';

type Kind = 'info' | 'warn' | 'error';

const ICONS: Record<Kind, IconName> = { info: 'info', warn: 'warn', error: 'cross' };

interface NoticeProps {
  kind: Kind;
  title?: string;
  /** Read out at once; for what just happened, not for what was there when the page came. */
  live?: boolean;
  children?: ComponentChildren;
}

/** Something to know, beside what it is about. */
export function Notice({ kind, title, live, children }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={live ? 'alert' : undefined}>
      <Icon name={ICONS[kind]} />
      <div>
        {title && <p class="title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

interface FailedProps {
  title: string;
  error: Error;
  retry?: () => void;
}

/** What could not be loaded, in the server's words. */
export function Failed({ title, error, retry }: FailedProps) {
  return (
    <Notice kind="error" title={title} live>
      <p>{sentence(error.message)}</p>
      {retry && (
        <div class="buttons">
          <button type="button" class="button compact" onClick={retry}>
            Try again
          </button>
        </div>
      )}
    </Notice>
  );
}
