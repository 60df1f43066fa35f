/** The id of the control of a field, from its name on the wire: `params.fast`. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll(/[^\w-]/g, '-')}`;
}
