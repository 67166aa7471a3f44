import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { parsePaymentLink } from '@hutong/domain';
import QRCode from 'qrcode';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import readForm from './code-reader.worker.js';

const link = 'hutong://pay/code/256b4427-a951-8cde-b84e-5c1f3c0f9a11/n0nce_of_twenty-two_ch';
const imageBytesMax = 4 * 1024 * 1024;

/** Reads an image as it comes in a form. */
async function read(image: Uint8Array) {
  const form = new FormData();
  form.set('image', new Blob([new Uint8Array(image)]), 'code.png');
  const request = new Response(form);
  const contentType = request.headers.get('content-type') ?? '';
  return readForm({ body: await request.arrayBuffer(), contentType, imageBytesMax });
}
const texts = async (image: Uint8Array): Promise<readonly string[]> => {
  const answer = await read(image);
  expect(answer).toMatchObject({ outcome: 'read' });
  return answer.outcome === 'read' ? answer.texts : [];
};
const fault = async (image: Uint8Array): Promise<string | undefined> => {
  const answer = await read(image);
  return answer.outcome === 'faulty' ? answer.fault : undefined;
};

type Size = Readonly<{ width: number; height: number }>;
const page = ({ width, height }: Size, background = '#f4e8d0'): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });
const code = async (sidePixels: number, colours = { dark: '#000000ff', light: '#ffffffff' }): Promise<Buffer> => {
  const drawn = await QRCode.toBuffer(link, { scale: 1, margin: 4, color: colours });
  return sharp(drawn).resize(sidePixels, sidePixels, { kernel: 'nearest' }).png().toBuffer();
};

/** A picture with a code somewhere on it. */
async function pictured(
  sidePixels: number,
  { width, height }: Size,
  [left, top]: readonly [number, number],
): Promise<Sharp> {
  const ground = {
    left,
    top,
    right: width - left - sidePixels,
    bottom: height - top - sidePixels,
    background: '#f4e8d0',
  };
  return sharp(await code(sidePixels))
    .flatten()
    .extend(ground);
}
const longScreenshot = { width: 1_080, height: 10_000 };
const photo48 = { width: 8_000, height: 6_000 };

describe('A code is found', () => {
  it.for<[string, number, Size, readonly [number, number]]>([
    ['in a long screenshot', 270, longScreenshot, [420, 3_350]],
    ['across the edge of what is looked at in one piece, though it is small', 110, longScreenshot, [420, 1_945]],
    ['at the end of the longest screenshot', 270, { width: 720, height: 32_768 }, [100, 32_490]],
    ['in the scan of a whole page, though it is small', 147, { width: 2_480, height: 3_508 }, [1_000, 1_000]],
    ['when it is small, in the corner of a photo of 48 megapixels', 300, photo48, [7_700, 5_690]],
    ['when it fills a photo of 48 megapixels', 5_600, photo48, [1_200, 200]],
  ])('%s', async ([, sidePixels, size, place]) => {
    const image = await (await pictured(sidePixels, size, place)).jpeg({ quality: 60 }).toBuffer();
    expect(await texts(image)).toEqual([link]);
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['in black on nothing', () => code(400, { dark: '#000000ff', light: '#00000000' })],
    ['as a hole in white on nothing', () => code(400, { dark: '#00000000', light: '#ffffffff' })],
    ['as white modules on nothing', () => code(400, { dark: '#ffffffff', light: '#ffffff00' })],
    ['as white modules on black', () => code(400, { dark: '#ffffffff', light: '#000000ff' })],
    [
      'with 16 bits a channel',
      async () =>
        sharp(await code(400))
          .toColourspace('rgb16')
          .png()
          .toBuffer(),
    ],
    [
      'turned and mirrored as the camera said',
      async () =>
        sharp(await code(400))
          .withMetadata({ orientation: 7 })
          .jpeg()
          .toBuffer(),
    ],
  ])('%s', async (_how, image) => {
    expect(await texts(await image())).toEqual([link]);
  });

  it('twice, once a text, when two small ones are on one long page', async () => {
    const ground = page({ width: 1_080, height: 6_000 });
    const other = await QRCode.toBuffer('https://example.org/another', { width: 200 });
    const both = ground.composite([
      { input: await code(270), left: 100, top: 1_700 },
      { input: other, left: 700, top: 5_500 },
    ]);
    expect([...(await texts(await both.png().toBuffer()))].toSorted()).toEqual(['https://example.org/another', link]);
  });
});

/** A PNG that says of itself what the caller likes. */
function png({ width, height }: Size, pixels: Buffer, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const chunks = [chunk('IHDR', header), ...extra, chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

/** Rows of eight black pixels or fewer. */
const rowsOf = (height: number): Buffer => deflateSync(Buffer.alloc(2 * height));

describe('A hostile image', () => {
  let bomb: Buffer;
  beforeAll(() => {
    bomb = deflateSync(Buffer.alloc(200_000_000));
  });

  it.each<[string, Size]>([
    ['one pixel wide and 40 million tall', { width: 1, height: 40_000_000 }],
    ['with a side one over the longest', { width: 1, height: 32_769 }],
    ['wider than the longest side', { width: 32_769, height: 1 }],
    ['with one column too many', { width: 8_193, height: 6_144 }],
  ])('%s is refused by its header', async (_what, size) => {
    // Nothing of it could be decoded: the answer comes from the header alone.
    expect(await fault(png(size, Buffer.alloc(0)))).toBe('imageTooManyPixels');
  });

  it('as large as a header can say is refused', async () =>
    expect(await fault(png({ width: 2 ** 31 - 1, height: 2 ** 31 - 1 }, Buffer.alloc(0)))).toBe('imageNotReadable'));

  it('as tall as is allowed is read', async () =>
    expect(await texts(png({ width: 1, height: 32_768 }, rowsOf(32_768)))).toEqual([]));

  it('that unpacks to more than it says is not unpacked', async () => {
    const size = { width: 8, height: 8 };
    expect(await read(png(size, bomb))).toMatchObject({ outcome: 'read', texts: [] });
    for (const type of ['zTXt', 'iCCP', 'iTXt']) {
      const extra = chunk(type, Buffer.concat([Buffer.from('x\0\0'), bomb]));
      expect(await read(png(size, rowsOf(8), [extra]))).toMatchObject({ outcome: 'read', texts: [] });
    }
  });

  it('that is cut off anywhere is not read as a part', async () => {
    const [whole, photo, web] = await Promise.all([
      code(400),
      sharp(await code(400))
        .jpeg()
        .toBuffer(),
      sharp(await code(400))
        .webp()
        .toBuffer(),
    ]);
    for (const image of [whole, photo, web]) {
      for (const part of [0, 1, 8, 20, 40, image.length >> 1, image.length - 40]) {
        expect(await fault(image.subarray(0, part))).toBe('imageNotReadable');
      }
    }
  });

  it('that moves is refused', async () => {
    const frames = await Promise.all(
      ['red', 'blue'].map((colour) => page({ width: 64, height: 64 }, colour).png().toBuffer()),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer();
    expect(await fault(moving)).toBe('imageAnimated');
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['GIF', () => page({ width: 9, height: 9 }).gif().toBuffer()],
    ['TIFF', () => page({ width: 9, height: 9 }).tiff().toBuffer()],
    ['AVIF', () => page({ width: 9, height: 9 }).avif({ effort: 0 }).toBuffer()],
    ['PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF')],
    ['text', async () => Buffer.from('not an image')],
    [
      'the first bytes of a PNG and then noise',
      async () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(4_000, 7)]),
    ],
  ])('that is %s and no PNG, JPEG or WebP is refused', async (_kind, image) => {
    expect(await fault(await image())).toBe('imageNotReadable');
  });

  it('full of what looks like corners of codes has no code', async () => {
    const side = 18;
    const finder = Buffer.alloc(side * side, 255);
    for (let y = 0; y < 14; y += 1) {
      for (let x = 0; x < 14; x += 1) {
        const ring = Math.min(x >> 1, y >> 1, 6 - (x >> 1), 6 - (y >> 1));
        if (ring !== 1) finder[y * side + x] = 0;
      }
    }
    const tile = await sharp(finder, { raw: { width: side, height: side, channels: 1 } })
      .png()
      .toBuffer();
    const full = page({ width: 1_000, height: 1_000 }).composite([{ input: tile, tile: true }]);
    expect(await texts(await full.png().toBuffer())).toEqual([]);
  });
});

const images = join(process.env['HUTONG_SAMPLES'] ?? '', 'images');
const areThere = process.env['HUTONG_SAMPLES'] !== undefined && existsSync(images);

describe('The sample images', () => {
  it.for([
    ['long-screenshot.png', 'ours'],
    ['a4-scan-small-code.jpg', 'ours'],
    ['white-on-transparent.png', 'ours'],
    ['alipay-capitals.png', 'alipay'],
    ['unionpay-capitals.png', 'unionpay'],
  ] as const)('%s shows one code, and it is %s', async ([file, issuer], { skip }) => {
    skip(!areThere, 'HUTONG_SAMPLES names no directory that has images');
    const found = await texts(readFileSync(join(images, file)));
    expect(found).toHaveLength(1);
    const parsed = parsePaymentLink(found[0] ?? '');
    expect(parsed.ok ? 'ours' : parsed.fault).toEqual(issuer === 'ours' ? issuer : { kind: 'foreign', issuer });
  });
});
