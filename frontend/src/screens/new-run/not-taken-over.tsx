import { Notice } from '../../ui/notice';

/** What another strategy had no place for; read out when it comes. */
export function NotTakenOver({ line }: { line: string | null }) {
  return (
    <div role="status" class="not-taken-over">
      {line !== null && <Notice kind="info">{line}</Notice>}
    </div>
  );
}
