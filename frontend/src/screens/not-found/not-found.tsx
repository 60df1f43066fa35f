import { Empty } from '../../ui/empty';
import { useTitle } from '../use-title';

export function NotFound() {
  useTitle('Not found');
  return (
    <Empty title="Page not found" isPage>
      <p>The address may be mistyped, or what it named was deleted.</p>
      <div class="buttons">
        <a class="button primary" href="/">
          New run
        </a>
        <a class="button" href="/runs">
          History
        </a>
      </div>
    </Empty>
  );
}
