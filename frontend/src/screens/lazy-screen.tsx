import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Skeleton } from '../ui/skeleton';
import { CodeFailed, fetchedCode } from './fetched-code';
import { useLoad } from './use-load';

/** A screen whose code is fetched when it is first gone to; the others stay small that way. */
export function lazyScreen(load: () => Promise<ComponentType>): ComponentType {
  let known: ComponentType | null = null;
  const fetched = async () => (known ??= await fetchedCode(load));
  return function LazyScreen() {
    const [state, reload] = useLoad(fetched, []);
    useLayoutEffect(() => {
      if (known === null) document.title = 'Stratlab';
    }, []);
    const Screen = known ?? (state.status === 'ready' ? state.value : null);
    if (Screen) return <Screen />;
    if (state.status === 'failed') {
      return <CodeFailed title="The page could not be loaded" error={state.error} retry={reload} />;
    }
    return (
      <div class="stack" role="status" aria-label="Loading the page">
        <Skeleton height="2rem" width="16rem" />
        <Skeleton height="18rem" />
      </div>
    );
  };
}
