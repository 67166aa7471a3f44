// The changes that mutation tries, one at a time, in a line of code: what it looks for, and what it puts there.
const changes = [
  [/ >= /g, ' > '],
  [/ > /g, ' >= '],
  [/ <= /g, ' < '],
  [/ < /g, ' <= '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\.every\(/g, '.some('],
  [/\.some\(/g, '.every('],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/\.findLast\(/g, '.find('],
  [/\?\? /g, '&& '],
  [/\bif \(/g, 'if (!'],
  [/return accept\(\);/g, "return refuse('mutated');"],
  [/\.toSorted\(/g, '.filter(Boolean, '],
  [/\.slice\(/g, '.concat('],
];

/** Lines that say nothing about what happens: comments, imports, types, and texts for people. */
const isSilent = (line) =>
  /^\s*(\/\/|\/?\*|import |export type |type |export \*|\| |readonly |throw )/.test(line) ||
  /Readonly<|: readonly |=> never|new \w*Error\(/.test(line);

/** Every mutation of a source text: where it stands, and what stands there instead. */
export function mutationsOf(source) {
  const found = [];
  let start = 0;
  for (const [index, line] of source.split('\n').entries()) {
    if (!isSilent(line)) {
      for (const [what, instead] of changes) {
        for (const match of line.matchAll(what)) {
          // A `<` or `>` between letters without spaces belongs to a type; `if (!` needs its own closing bracket.
          const closing = what.source.startsWith('\\bif') ? closingOf(line, match.index + match[0].length) : undefined;
          if (what.source.startsWith('\\bif') && closing === undefined) continue;
          found.push({ at: start + match.index, was: match[0], instead, closing, line: index + 1, text: line.trim() });
        }
      }
    }
    start += line.length + 1;
  }
  return found;
}

/** Where the bracket closes that is open before `from`, relative to `from`; undefined when it does not on this line. */
function closingOf(line, from) {
  let depth = 1;
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '(') depth += 1;
    if (line[at] === ')' && (depth -= 1) === 0) return at - from;
  }
  return undefined;
}

/** The source with one mutation in it. */
export function mutated(source, { at, was, instead, closing }) {
  const after = source.slice(at + was.length);
  if (closing === undefined) return source.slice(0, at) + instead + after;
  return `${source.slice(0, at)}if (!(${after.slice(0, closing)}))${after.slice(closing + 1)}`;
}
