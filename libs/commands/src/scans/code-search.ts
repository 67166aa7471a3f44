import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type GreyImage, halved } from './image-decoding.js';

/** What is looked at in one piece; keeps the memory of a search the same for every picture. */
const tileSidePixels = 2_000;
/** A code up to this size lies whole in some tile; a larger one is found from further away. */
const tileOverlapPixels = 500;
const codesMax = 8;

// The decoder would fetch its module from the network: it is given the packaged one.
const wasmBinary = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer } });

/**
 * The texts of the codes in a picture. It is looked at as a whole first, then at twice the size until it is at its own, in tiles:
 * a code that fills a photo is seen from far away, a small one on a long screenshot only from near. The first look that sees any ends it.
 */
export async function findCodes(image: GreyImage): Promise<readonly string[]> {
  const { width, height } = image;
  if (Math.max(width, height) > tileSidePixels) {
    const fromFurther = await findCodes(await halved(image));
    if (fromFurther.length > 0) return fromFurther;
  }
  const texts = new Set<string>();
  for (const top of tileStarts(height)) {
    for (const left of tileStarts(width)) for (const text of await readTile(image, { left, top })) texts.add(text);
  }
  return [...texts];
}

/** Where tiles begin along a side; the last one ends with it. */
function tileStarts(sidePixels: number): readonly number[] {
  const last = Math.max(0, sidePixels - tileSidePixels);
  const step = tileSidePixels - tileOverlapPixels;
  return Array.from({ length: Math.ceil(last / step) + 1 }, (_, index) => Math.min(index * step, last));
}

type Corner = Readonly<{ left: number; top: number }>;

async function readTile(image: GreyImage, { left, top }: Corner): Promise<readonly string[]> {
  const width = Math.min(tileSidePixels, image.width - left);
  const height = Math.min(tileSidePixels, image.height - top);
  const data = new Uint8ClampedArray(width * height * 4);
  const pixels = new Uint32Array(data.buffer);
  for (let row = 0; row < height; row += 1) {
    const from = (top + row) * image.width + left;
    // Grey as the opaque colour that the decoder asks for.
    for (let column = 0; column < width; column += 1) {
      pixels[row * width + column] = 0xff000000 | ((image.data[from + column] ?? 0) * 0x010101);
    }
  }
  const found = await readBarcodes(
    { data, width, height, colorSpace: 'srgb' },
    // Only bar codes have to be turned to be read.
    { formats: ['QRCode'], maxNumberOfSymbols: codesMax, tryRotate: false },
  );
  return found.map(({ text }) => text);
}
