/** Moves the decimal point of a number without the noise of a multiplication: 0.1 by -2 is 0.001. */
export function shift(value: number, places: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
