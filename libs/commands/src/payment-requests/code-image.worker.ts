import QRCode from 'qrcode';

/** What to draw: the text of a code, as which kind of image. */
export type DrawCode = Readonly<{ text: string; format: 'png' | 'svg' }>;

/** Light modules around the code, as ISO/IEC 18004 asks for: without them no scanner finds it. */
const quietZoneModules = 4;
const pixelsPerModule = 6;

// Level M survives what a chat does to a saved picture: 15 % of the code may be lost.
const appearance = { errorCorrectionLevel: 'M', margin: quietZoneModules } as const;

/** Draws a code. Runs on a thread of its own: filling pixels would hold up commands. */
export default async function drawCode({ text, format }: DrawCode): Promise<Uint8Array> {
  if (format === 'svg') return new TextEncoder().encode(await QRCode.toString(text, { type: 'svg', ...appearance }));
  const rendererOpts = { filterType: 0 as const, deflateLevel: 6 };
  return new Uint8Array(await QRCode.toBuffer(text, { ...appearance, scale: pixelsPerModule, rendererOpts }));
}
