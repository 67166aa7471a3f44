/** Columns that a character takes on a terminal: two for Chinese and full-width signs. Source: Unicode UAX #11, classes W and F. */
const doubleWidth =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Width of a text on a terminal, in columns. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!/\p{Mark}/u.test(character)) width += doubleWidth.test(character) ? 2 : 1;
  }
  return width;
}

/** The text with spaces up to the width, counted in columns; a longer one is left as it is. */
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(width - displayWidth(text), 0)) + text;
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(width - displayWidth(text), 0));

/** Plain aligned lines, two spaces apart: names, which come first, to the left; numbers to the right. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  nameColumns = 1,
): readonly string[] {
  const widths = header.map((title, column) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => (column < nameColumns ? padEnd : padStart)(cells[column] ?? '', width))
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
}
