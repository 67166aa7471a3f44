import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A form as it was sent. */
export type ReadForm = Readonly<{ body: ArrayBuffer; contentType: string; imageBytesMax: number }>;

/** The fields of the form and the texts of the codes in its image, or why there are none. */
export type FormRead =
  | Readonly<{ outcome: 'read'; fields: Readonly<Record<string, string>>; texts: readonly string[] }>
  | Readonly<{ outcome: 'faulty'; fault: FormFault }>;
export type FormFault = 'notAForm' | 'imageMissing' | 'imageTooLarge' | 'imageNotReadable' | 'imageTooManyPixels';

/** A larger picture is a decompression bomb, not a screenshot. */
const pixelsMax = 40_000_000;
/** Pictures are made smaller before codes are looked for; a code on a screenshot is still large then. */
const sideMaxPixels = 2_000;
const codesMax = 8;
const formats: ReadonlySet<string | undefined> = new Set(['png', 'jpeg', 'webp']);

// The decoder would fetch its module from the network: it is given the packaged one.
const wasmBinary = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer } });
sharp.cache(false);
sharp.concurrency(1);

/** Reads the form of a scan as a wallet reads a picture from its album. Runs on a thread of its own. */
export default async function readForm({ body, contentType, imageBytesMax }: ReadForm): Promise<FormRead> {
  const form = await parseForm(body, contentType);
  if (!form) return faulty('notAForm');
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value;
  const image = form.get('image');
  if (image === null || typeof image === 'string') return faulty('imageMissing');
  if (image.size > imageBytesMax) return faulty('imageTooLarge');
  const pixels = await decodeImage(new Uint8Array(await image.arrayBuffer()));
  if (typeof pixels === 'string') return faulty(pixels);
  const found = await readBarcodes(pixels, { formats: ['QRCode'], maxNumberOfSymbols: codesMax });
  return { outcome: 'read', fields, texts: [...new Set(found.map(({ text }) => text))] };
}

const faulty = (fault: FormFault): FormRead => ({ outcome: 'faulty', fault });

async function parseForm(body: ArrayBuffer, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    return undefined;
  }
}

type Pixels = { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number; colorSpace: 'srgb' };

async function decodeImage(bytes: Uint8Array): Promise<Pixels | FormFault> {
  try {
    const { format, width, height } = await sharp(bytes).metadata();
    if (!formats.has(format)) return 'imageNotReadable';
    if (width * height > pixelsMax) return 'imageTooManyPixels';
    const { data, info } = await sharp(bytes, { limitInputPixels: pixelsMax })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize(sideMaxPixels, sideMaxPixels, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data: new Uint8ClampedArray(data), width: info.width, height: info.height, colorSpace: 'srgb' };
  } catch {
    return 'imageNotReadable';
  }
}
