import sharp, { type Sharp } from 'sharp';
import { imagePixelsMax, imageSideMaxPixels } from './image-limits.js';

/** The brightness of every pixel, row by row. */
export type GreyImage = Readonly<{ data: Uint8Array; width: number; height: number }>;

/** What the header of a picture tells. */
type ImageHeader = Readonly<{ hasAlpha: boolean }>;
export type ImageFault = 'imageNotReadable' | 'imageAnimated' | 'imageTooManyPixels';

/** A decoder that takes longer is stopped: it runs on a thread of the system, which outlives the worker that asked. */
const decodingMaxSeconds = 5;

sharp.cache(false);
sharp.concurrency(1);
// What no album holds is never given to a parser: SVG, TIFF and others are not tried to be read.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

/** Reads the header alone, so that a bomb is refused before a pixel of it is there. */
export async function readHeader(bytes: Uint8Array): Promise<ImageHeader | ImageFault> {
  try {
    const { width, height, hasAlpha, pages = 1 } = await sharp(bytes).metadata();
    if (Math.max(width, height) > imageSideMaxPixels || width * height > imagePixelsMax) return 'imageTooManyPixels';
    return pages > 1 ? 'imageAnimated' : { hasAlpha };
  } catch {
    return 'imageNotReadable';
  }
}

/** Decodes a picture whose header was read, with what is transparent in the colour of the ground. */
export async function decode(bytes: Uint8Array, ground: 'white' | 'black'): Promise<GreyImage | ImageFault> {
  try {
    const image = sharp(bytes, { limitInputPixels: imagePixelsMax }).timeout({ seconds: decodingMaxSeconds });
    return await greyOf(image.flatten({ background: ground }));
  } catch {
    return 'imageNotReadable';
  }
}

/** The same picture at half its sides. */
export function halved({ data, width, height }: GreyImage): Promise<GreyImage> {
  const [halfWidth, halfHeight] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const image = sharp(data, { raw: { width, height, channels: 1 } });
  return greyOf(image.resize(halfWidth, halfHeight, { fit: 'fill' }));
}

async function greyOf(image: Sharp): Promise<GreyImage> {
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
