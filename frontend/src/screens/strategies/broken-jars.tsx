import type { Plugin } from '../../api/types';
import { plural, sentence } from '../../model/format';
import { Notice } from '../../ui/notice';

/** The jars that cannot be used, each with what is wrong with it. */
export function BrokenJars({ plugins }: { plugins: readonly Plugin[] }) {
  const broken = plugins.filter((plugin) => plugin.fault != null);
  if (broken.length === 0) return null;
  return (
    <Notice kind="error" title={`${plural(broken.length, 'jar')} cannot be used`}>
      <ul class="broken" aria-label="Jars that cannot be used">
        {broken.map((plugin) => (
          <li key={plugin.file}>
            <span class="mono">{plugin.file}</span>: {sentence(plugin.fault ?? '')}
          </li>
        ))}
      </ul>
      <p class="small">Fix the jar and copy it again: it is reloaded when it changes.</p>
    </Notice>
  );
}
