import { render } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import type { ComponentChild } from 'preact';

/** Shows a screen at an address. */
export function show(screen: ComponentChild, address = '/') {
  history.replaceState(null, '', address);
  return render(<LocationProvider>{screen}</LocationProvider>);
}

/** Matches the element of a text, a paragraph unless said otherwise, whatever its parts. */
export function paragraph(text: string, tag = 'P') {
  return (_own: string, element: Element | null) =>
    element?.tagName === tag && element.textContent === text;
}
