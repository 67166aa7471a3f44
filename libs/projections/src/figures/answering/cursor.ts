import { type ToldStand, toldStandIn } from '../counting/standing.js';

/** The place of a page: behind so many rows of a question's answer where it stands. */
export type Cursor = Readonly<{ question: string; stand: ToldStand; offset: number }>;

export const cursorText = ({ question, stand, offset }: Omit<Cursor, 'stand'> & Readonly<{ stand: string }>): string =>
  Buffer.from(JSON.stringify([question, stand, offset])).toString('base64url');

/** Reads a cursor; null for what no page has given. */
export function cursorFromText(text: string): Cursor | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3) return null;
    const [question, told, offset] = parts as readonly unknown[];
    const stand = typeof told === 'string' ? toldStandIn(told) : null;
    if (typeof question !== 'string' || stand === null) return null;
    if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0) return null;
    return { question, stand, offset };
  } catch {
    return null;
  }
}
