import { invalidRequest, readJson } from '@hutong/platform';

/** Longest JSON that is read as a payer: its fields have 262 characters at most, each of which may be written as six. */
const payerCharactersMax = 2_048;

/** In a form the payer is JSON; a text that is none is left to the checks of the fields. */
export function withPayer(fields: Readonly<Record<string, string>>): object {
  const { payer } = fields;
  if (payer === undefined || payer.length > payerCharactersMax) return fields;
  const read = readJson(new TextEncoder().encode(payer));
  if (read.outcome === 'faulty') throw invalidRequest([{ field: `payer.${read.field}`, reason: read.reason }]);
  return { ...fields, payer: read.outcome === 'read' ? read.value : payer };
}
