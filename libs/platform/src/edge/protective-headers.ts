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

// In lower case, as they are sent: other names are written anew for every answer.
const headersWith = (policy: string): Readonly<Record<string, string>> => ({
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // Figures are only right at their position, and a ledger is nothing for caches between.
  'cache-control': 'no-store',
});

const usual = headersWith(ownOnly);
const aboutApiDocument = headersWith(ofApiDocument);

/** What every answer says to a browser, whatever it is about. */
export const protectiveHeaders = (path: string): Readonly<Record<string, string>> =>
  /^\/docs(\/|$)/.test(path) ? aboutApiDocument : usual;
