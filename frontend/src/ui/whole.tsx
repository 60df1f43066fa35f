/** Days, times and shares, which lose their sense where a line ends inside them. */
const WHOLE = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|[\d.,]+[ \u202f]%)/;

/** A text in which no day, time or share is broken at the end of a line. */
export function Whole({ text }: { text: string }) {
  return (
    <>
      {text.split(WHOLE).map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <span key={at} class="nowrap">
            {part}
          </span>
        ),
      )}
    </>
  );
}
