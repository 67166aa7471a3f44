import type { InstantJson } from '@hutong/domain/kernel';

/** Moments are compared as text, so each must be in the one stored form: `2023-10-18T04:00:00.000Z`. */
export function storedMoment(occurredAt: InstantJson): InstantJson {
  if (occurredAt.length === 24 && occurredAt.endsWith('Z')) return occurredAt;
  throw new TypeError(`occurredAt ${JSON.stringify(occurredAt)} is not RFC 3339 UTC with milliseconds`);
}
