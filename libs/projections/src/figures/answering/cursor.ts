/** The place of a page: behind so many rows of a question's answer at a position. */
export type Cursor = Readonly<{ question: string; position: string; offset: number }>;

export const cursorText = ({ question, position, offset }: Cursor): string =>
  Buffer.from(JSON.stringify([question, position, offset])).toString('base64url');

/** Reads a cursor; null for what no page has given. */
export function cursorFromText(text: string): Cursor | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3) return null;
    const [question, position, offset] = parts as readonly unknown[];
    if (typeof question !== 'string' || typeof position !== 'string' || !/^\d{1,18}$/.test(position)) return null;
    if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0) return null;
    return { question, position, offset };
  } catch {
    return null;
  }
}
