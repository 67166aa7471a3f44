/** A regular expression that cannot be matched in linear time, or cannot be understood; the message says why. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

/**
 * The pattern in RE2's language that means what a pattern in .NET's language does; throws a `PatternError` for what has no such
 * counterpart. What both languages write in the same way is left to the engine, which refuses what it does not know.
 */
export function re2PatternOf(pattern: string): string {
  let translated = '';
  for (const [part] of pattern.matchAll(token)) translated += partOf(part);
  return translated;
}

// A class as a whole, an escape as a whole, the head of a special group, or one character.
const token =
  /\[\^?\]?(?:\\[^]|[^\]\\])*\]|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[pP]\{\w*\}|\\c[A-Za-z]|\\[^]|\(\?(?:<[=!]|<[\w-]*>|'[\w-]*'|[a-z-]*[:)]|[^])|[^]/giu;

function partOf(part: string): string {
  if (part.startsWith('\\')) return escapeOf(part, shorthands);
  if (part.startsWith('[') && part.length > 1) return classOf(part);
  return part.startsWith('(?') ? groupHeadOf(part) : part;
}

function groupHeadOf(head: string): string {
  if (/^\(\?<?[=!]/.test(head)) throw new PatternError('it looks ahead or behind (?= ?! ?<= ?<!)');
  if (head === '(?>') throw new PatternError('it has an atomic group (?>)');
  if (head === '(?(') throw new PatternError('it has a condition (?(…))');
  if (head === '(?#') throw new PatternError('it has a comment (?#)');
  const [, name] = /^\(\?[<'](.*)[>']$/.exec(head) ?? [];
  if (name?.includes('-') === true) throw new PatternError('it has a balancing group');
  if (name !== undefined) return '(?:';
  if (!/^\(\?[ims]*(?:-[ims]+)?[:)]$/.test(head))
    throw new PatternError(`it has a group or option of the kind ${head}`);
  return head;
}

// .NET's classes of characters are Unicode's, RE2's short names for them ASCII's.
const spaces = String.raw`\t-\r\x{85}\p{Z}`;
const wordCharacters = String.raw`\p{L}\p{Mn}\p{Nd}\p{Pc}`;
const shorthands: Readonly<Record<string, string>> = {
  d: String.raw`\p{Nd}`,
  D: String.raw`\P{Nd}`,
  w: `[${wordCharacters}]`,
  W: `[^${wordCharacters}]`,
  s: `[${spaces}]`,
  S: `[^${spaces}]`,
};
const shorthandsInClass: typeof shorthands = { ...shorthands, w: wordCharacters, s: spaces, b: String.raw`\x08` };

const passed = /^\\(?:[^A-Za-z0-9]|0[0-7]*|[abBfnrtvAz]|x[\da-fA-F]{2}|[pP]\{\w+\})$/;

function escapeOf(escape: string, short: typeof shorthands): string {
  const [, letter = ''] = escape;
  const known = escape.length === 2 ? short[letter] : undefined;
  if (known !== undefined) return known;
  if (/^[1-9k]$/.test(letter)) throw new PatternError(`it refers back to what a group matched (${escape})`);
  if (letter === 'u') return `\\x{${escape.slice(2)}}`;
  if (letter === 'e') return String.raw`\x1b`;
  if (letter === 'c') return `\\x{${(escape.charCodeAt(2) & 31).toString(16)}}`;
  if (!passed.test(escape)) throw new PatternError(`it has the escape ${escape}`);
  return escape;
}

// Everything between the brackets, of which a `]` at the beginning is a part.
function classOf(text: string): string {
  if (/^\[\\([dsw])\\\1\]$/i.test(text) && text[2] !== text[4]) return '(?s:.)';
  const [, head = '', inside = ''] = /^(\[\^?\]?)([^]*)\]$/.exec(text) ?? [];
  const parts = inside.matchAll(/\\u[\da-f]{4}|\\x[\da-f]{2}|\\[pP]\{\w*\}|\\c[A-Za-z]|\\[^]|[^]/giu);
  let translated = head.replace(']', String.raw`\]`);
  let before = '';
  for (const [part] of parts) {
    if (part === '[' && before === '-') throw new PatternError('it subtracts a class from a class ([a-z-[…]])');
    if (part === String.raw`\W` || part === String.raw`\S`) {
      throw new PatternError(`it has ${part} within a class`);
    }
    if (part === '[') translated += String.raw`\[`;
    else translated += part.startsWith('\\') ? escapeOf(part, shorthandsInClass) : part;
    before = part;
  }
  return `${translated}]`;
}
