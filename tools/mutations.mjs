// The changes that mutation tries, one at a time, in a line of code: what it looks for, and what it puts there.
import { stripTypeScriptTypes } from 'node:module';

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
  [/return accept\(\);/g, "return refuse('mutated');"],
  [/\.toSorted\(/g, '.filter(Boolean, '],
  [/\.slice\(/g, '.concat('],
  // A guard removed, and one that always holds.
  [/\bif \(/g, 'if (false && (', '))'],
  [/\bif \(/g, 'if (true || (', '))'],
  // Another refusal than the rule's.
  [/\brefused?\('\w+'/g, (call) => call.replace(/'\w+'/, "'mutated'")],
  // A list of texts without its first, and without its last.
  [/(?<![\w\])])\['[^']*'(, |(?=\]))/g, '['],
  [/, '[^']*'\](?!\s*=)/g, ']'],
  // A constant that is one more.
  [/(?<=[\s([]-?)\d[\d_]*(?=n?(?:[\s,;)\]]|$))/g, (number) => String(Number(number.replaceAll('_', '')) + 1)],
  // A call for its effect left out.
  [/(?<=^\s+)(?:await )?\w[\w.#]*\(.*\);$/g, ';'],
];

/** Lines that say nothing about what happens: comments, imports, and texts for people. */
const isSilent = (line) => /^\s*(\/\/|\/?\*|import |throw )/.test(line) || /new \w*Error\(/.test(line);

/** Every mutation of a source text that leaves a program, and another one: where it stands, and what stands there instead. */
export function mutationsOf(source) {
  const found = [];
  const program = stripTypeScriptTypes(source, { mode: 'transform' });
  let start = 0;
  for (const [index, line] of source.split('\n').entries()) {
    if (!isSilent(line)) {
      for (const [what, instead, closing] of changes) {
        for (const match of line.matchAll(what)) {
          const mutation = {
            at: start + match.index,
            was: match[0],
            instead: typeof instead === 'string' ? instead : instead(match[0]),
            closing: closing && { at: closingOf(line, match.index + match[0].length), instead: closing },
            line: index + 1,
            text: line.trim(),
          };
          if (closing && mutation.closing.at === undefined) continue;
          if (isInText(line, match.index) && !match[0].includes("'")) continue;
          const after = programOf(mutated(source, mutation));
          if (after !== undefined && after !== program) found.push(mutation);
        }
      }
    }
    start += line.length + 1;
  }
  return found;
}

/** Whether a place lies between the quotes of a text for people. */
const isInText = (line, at) => line.slice(0, at).split("'").length % 2 === 0;

/** A program without its types; undefined for a text that is none. */
function programOf(source) {
  try {
    return stripTypeScriptTypes(source, { mode: 'transform' });
  } catch (error) {
    if (error.code === 'ERR_INVALID_TYPESCRIPT_SYNTAX') return undefined;
    throw error;
  }
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
  const before = source.slice(0, at) + instead;
  return closing ? before + after.slice(0, closing.at) + closing.instead + after.slice(closing.at + 1) : before + after;
}
