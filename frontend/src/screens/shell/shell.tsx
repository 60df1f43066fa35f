import { useLocation } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { about } from '../../api/endpoints';
import { Announcer } from '../../ui/announcer';
import { Logo } from '../../ui/logo';
import { ThemeToggle } from '../../ui/theme-toggle';
import { Toasts } from '../../ui/toasts';
import { focusNewHeading } from '../heading-focus';
import { keepPlaces } from '../history-entry';
import { useLoad } from '../use-load';
import { StoreBanner } from './store-banner';

const LINKS = [
  { href: '/', name: 'New run' },
  { href: '/runs', name: 'History' },
  { href: '/sweeps', name: 'Sweeps' },
  { href: '/strategies', name: 'Strategies' },
  { href: '/data', name: 'Data' },
] as const;

/** What stands around every screen. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { path } = useLocation();
  useEffect(() => keepPlaces(), []);
  const first = useRef(path);
  useEffect(() => {
    if (path === first.current) return;
    first.current = '';
    return focusNewHeading();
  }, [path]);
  return (
    <>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <header class="top">
        <div class="top-row">
          <a class="brand" href="/">
            <Logo />
            Stratlab
          </a>
          <nav aria-label="Main">
            {LINKS.map(({ href, name }) => (
              <a key={href} href={href} aria-current={isHere(path, href) ? 'page' : undefined}>
                {name}
              </a>
            ))}
            <a class="outside" href="/api-docs" target="_blank" rel="noopener">
              API docs
            </a>
          </nav>
          <ThemeToggle />
        </div>
      </header>
      <main class="page" id="content" tabIndex={-1}>
        <StoreBanner />
        {children}
      </main>
      <Foot />
      <Announcer />
      <Toasts />
    </>
  );
}

function isHere(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}

function Foot() {
  const [state] = useLoad(about, []);
  return (
    <footer class="foot">
      <span>All times are UTC. Results of the past say nothing certain about the future.</span>
      <span>{state.status === 'ready' ? `Stratlab ${state.value.version}` : 'Stratlab'}</span>
    </footer>
  );
}
