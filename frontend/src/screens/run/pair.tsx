/** A name and its value in a list of facts. */
export function Pair({ name, value, isCode }: { name: string; value: string; isCode?: boolean }) {
  return (
    <>
      <dt>{name}</dt>
      <dd class={isCode ? 'mono' : ''}>{value}</dd>
    </>
  );
}
