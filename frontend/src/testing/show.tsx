import { render } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import type { ComponentChild } from 'preact';

/** Shows a screen at an address. */
export function show(screen: ComponentChild, address = '/') {
  history.replaceState(null, '', address);
  return render(<LocationProvider>{screen}</LocationProvider>);
}
