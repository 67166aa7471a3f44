/** A JSON text as it is meant, or what in it would be taken in silence for something else. */
export type JsonRead =
  | Readonly<{ outcome: 'read'; value: unknown }>
  | Readonly<{ outcome: 'notJson' }>
  | Readonly<{ outcome: 'faulty'; field: string; reason: string }>;

/** More than a usual body; one that is nested so deep that it cannot be written again is longer. */
const usualCharactersMax = 4_096;
const fatalUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads JSON (RFC 8259) strictly: UTF-8 without faults, no field twice in an object, no text that is not Unicode or holds NUL. */
export function readJson(bytes: Uint8Array): JsonRead {
  try {
    const text = fatalUtf8.decode(bytes);
    const value: unknown = JSON.parse(text);
    // What the language would write itself hides nothing: most clients send just that, and it costs a sixth to find out.
    const isUsual = text.length <= usualCharactersMax && !text.includes('\\u');
    const hidesNothing = isUsual && JSON.stringify(value) === text;
    const fault = hidesNothing ? undefined : firstFault(text);
    return fault ? { outcome: 'faulty', ...fault } : { outcome: 'read', value };
  } catch {
    // The parser's message quotes the text around the mistake, which may be a secret.
    return { outcome: 'notJson' };
  }
}

/** An object that is open where the text is read: the names it has had, and the one that was last. */
type Open = { readonly names: Set<string>; name: string };
type Fault = Readonly<{ field: string; reason: string }>;

/** The tokens that names are told by: where objects begin and end, and every string, with its colon when it is a name. */
const tokens = /[{}]|("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/g;

/** Goes once over a text that is known to be JSON: the parser itself keeps the last of two fields and says nothing. */
function firstFault(text: string): Fault | undefined {
  const open: Open[] = [];
  let inside: Open | undefined;
  tokens.lastIndex = 0;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [characters, string, colon] = token;
    if (characters === '{') {
      open.push((inside = { names: new Set(), name: '' }));
    } else if (characters === '}') {
      open.pop();
      inside = open[open.length - 1];
    } else if (string !== undefined && (colon !== undefined || string.includes('\\'))) {
      const content = contentOf(string);
      if (colon !== undefined && inside) inside.name = content;
      if (!isUnicode(content)) return { field: fieldAt(open), reason: 'must be Unicode text without NUL' };
      if (colon === undefined) continue;
      if (inside?.names.has(content)) return { field: fieldAt(open), reason: 'is given twice' };
      inside?.names.add(content);
    }
  }
  return undefined;
}

const contentOf = (string: string): string =>
  string.includes('\\') ? (JSON.parse(string) as string) : string.slice(1, -1);

const isUnicode = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const fieldAt = (open: readonly Open[]): string =>
  open
    .map(({ name }) => name.replaceAll('\0', ''))
    .filter((name) => name !== '')
    .join('.')
    .toWellFormed();
