import { createHash } from 'node:crypto';

/** Text that is HTML already; everything else is escaped where it is put into HTML. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = string | number | Html | readonly Piece[] | null;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML with whatever was put into it escaped. */
export const markup = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(texts.map((text, index) => text + (index < pieces.length ? textOf(pieces[index] ?? null) : '')).join(''));

function textOf(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(textOf).join('');
  return String(piece).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A page that loads nothing and runs nothing: its one style is named by its digest. */
export function page({ title, style, body }: Readonly<{ title: string; style: string; body: Html }>): string {
  const digest = createHash('sha256').update(style).digest('base64');
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}
