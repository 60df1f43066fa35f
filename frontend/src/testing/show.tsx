import { render } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import type { ComponentChild } from 'preact';

/** Shows a screen at an address. */
export function show(screen: ComponentChild, address = '/') {
  history.replaceState(null, '', address);
  return render(<LocationProvider>{screen}</LocationProvider>);
}

/** Matches the paragraph of a text, whatever parts it is made of. */
export function paragraph(text: string) {
  return (_own: string, element: Element | null) =>
    element?.tagName === 'P' && element.textContent === text;
}
