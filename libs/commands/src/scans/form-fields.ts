/** More than any form has; what is in them is copied to the thread that takes commands. */
const fieldsMax = 16;

/** The parts of a form by name, or the first name that stands in it twice. */
export type FormFields =
  | Readonly<{ outcome: 'read'; image: File | undefined; fields: Readonly<Record<string, string>> }>
  | Readonly<{ outcome: 'repeated'; field: string }>
  | Readonly<{ outcome: 'tooMany' }>;

/** Tells the image from the text fields. Nobody can say which of two images was meant, so a form has each name once. */
export function readFields(form: FormData): FormFields {
  const names = new Set<string>();
  const fields: [string, string][] = [];
  let image: File | undefined;
  for (const [name, value] of form) {
    if (names.has(name)) return { outcome: 'repeated', field: name };
    if (names.add(name).size > fieldsMax) return { outcome: 'tooMany' };
    if (name === 'image' && typeof value !== 'string') image = value;
    // A file where text belongs, or one that nobody asked for, is left to the checks of the fields.
    else fields.push([name, typeof value === 'string' ? value : '']);
  }
  return { outcome: 'read', image, fields: Object.fromEntries(fields) };
}
