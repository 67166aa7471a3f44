/** The word of a list that is most like a given one; undefined when none is like it, as none is like a word that would be changed whole. */
export function nearestWord(given: string, words: readonly string[]): string | undefined {
  const asked = given.trim().toLowerCase();
  if (asked === '') return undefined;
  const editsMax = Math.min(Math.max(2, Math.floor(asked.length / 3)), asked.length - 1);
  const rated = words
    .map((word) => ({ word, edits: word.toLowerCase().includes(asked) ? 1 : editsBetween(asked, word.toLowerCase()) }))
    .filter(({ edits }) => edits <= editsMax)
    .toSorted((a, b) => a.edits - b.edits);
  return rated[0]?.word;
}

/** How many letters to insert, delete or replace (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, otherLetter] of [...other].entries()) {
      const replaced = (row[j] ?? 0) + Number(letter !== otherLetter);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
