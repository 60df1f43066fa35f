import type { Choices } from '../new-run/choices';

/** What the form of a sweep offers. */
export type SweepChoices = Omit<Choices, 'presets'>;
