import type { Branded } from './branded.js';

/** Milliseconds since the Unix epoch, UTC. */
export type Instant = Branded<number, 'Instant'>;

/** RFC 3339, UTC, with milliseconds: `2023-10-18T04:00:00.000Z`; the form that is stored and sent. */
export type InstantJson = string;

export const instant = (epochMs: number): Instant => epochMs as Instant;
export const instantToJson = (at: Instant): InstantJson => new Date(at).toISOString();
export const instantFromJson = (text: InstantJson): Instant => Date.parse(text) as Instant;
export const addMs = (at: Instant, durationMs: number): Instant => (at + durationMs) as Instant;
