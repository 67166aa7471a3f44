/** Pages show and ask nothing but what this process itself gives out, and stand in no frame. */
const ownOnly = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** The page of the API document styles itself inline and has pictures in its styles. */
const ofApiDocument = ownOnly
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("img-src 'self'", "img-src 'self' data:");

/** What every answer says to a browser, whatever it is about. */
export const protectiveHeaders = (path: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': /^\/docs(\/|$)/.test(path) ? ofApiDocument : ownOnly,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Figures are only right at their position, and a ledger is nothing for caches between.
  'Cache-Control': 'no-store',
});
