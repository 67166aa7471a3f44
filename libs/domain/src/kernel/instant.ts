import type { Branded } from './branded.js';

/** Milliseconds since the Unix epoch, UTC. */
export type Instant = Branded<number, 'Instant'>;

/** RFC 3339, UTC, with milliseconds: `2023-10-18T04:00:00.000Z`; the form that is stored and sent. */
export type InstantJson = string;

export const instant = (epochMs: number): Instant => epochMs as Instant;
/** The last one that was printed: what is decided at once names the same moment again and again. */
let printed: Readonly<{ at: Instant; text: InstantJson }> = { at: instant(0), text: '1970-01-01T00:00:00.000Z' };

export function instantToJson(at: Instant): InstantJson {
  if (at !== printed.at) printed = { at, text: new Date(at).toISOString() };
  return printed.text;
}

export const instantFromJson = (text: InstantJson): Instant => Date.parse(text) as Instant;
export const addMs = (at: Instant, durationMs: number): Instant => (at + durationMs) as Instant;
