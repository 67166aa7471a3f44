import { findCodes } from './code-search.js';
import { readFields } from './form-fields.js';
import { decode, type ImageFault, readHeader } from './image-decoding.js';

/** A form as it was sent. */
export type ReadForm = Readonly<{ body: ArrayBuffer; contentType: string; imageBytesMax: number }>;

/** The fields of the form and the texts of the codes in its image, or why there are none. */
export type FormRead =
  | Readonly<{ outcome: 'read'; fields: Readonly<Record<string, string>>; texts: readonly string[] }>
  | Readonly<{ outcome: 'repeated'; field: string }>
  | Readonly<{ outcome: 'faulty'; fault: FormFault }>;
export type FormFault = 'notAForm' | 'tooManyFields' | 'imageMissing' | 'imageTooLarge' | ImageFault;

/** Reads the form of a scan as a wallet reads a picture from its album. Runs on a thread of its own. */
export default async function readForm({ body, contentType, imageBytesMax }: ReadForm): Promise<FormRead> {
  const form = await parseForm(body, contentType);
  if (!form) return faulty('notAForm');
  const parts = readFields(form);
  if (parts.outcome === 'repeated') return parts;
  if (parts.outcome === 'tooMany') return faulty('tooManyFields');
  const { image, fields } = parts;
  if (!image) return faulty('imageMissing');
  if (image.size > imageBytesMax) return faulty('imageTooLarge');
  const texts = await readImage(new Uint8Array(await image.arrayBuffer()));
  return typeof texts === 'string' ? faulty(texts) : { outcome: 'read', fields, texts };
}

const faulty = (fault: FormFault): FormRead => ({ outcome: 'faulty', fault });

async function parseForm(body: ArrayBuffer, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    return undefined;
  }
}

/** The texts of the codes in an image. White modules on nothing are seen on a black ground only. */
async function readImage(bytes: Uint8Array): Promise<readonly string[] | ImageFault> {
  const header = await readHeader(bytes);
  if (typeof header === 'string') return header;
  for (const ground of header.hasAlpha ? (['white', 'black'] as const) : (['white'] as const)) {
    const image = await decode(bytes, ground);
    if (typeof image === 'string') return image;
    const texts = await findCodes(image);
    if (texts.length > 0) return texts;
  }
  return [];
}
