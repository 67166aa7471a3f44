import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { platformProblems, ProblemError } from '../problem.js';

/** The one name that every system gives to itself and no name server can point elsewhere. */
const ownName = 'localhost';

/**
 * Why a request may come from a page of somebody else: nothing for a program, or for a page that this process itself gave out. A page
 * elsewhere can point its own name at this machine (DNS rebinding), so names are only believed when they are known; an address is no
 * name. And it can send simple requests to any name, which is what the browser's `Origin` and `Sec-Fetch-Site` tell.
 */
export function foreignPage(headers: IncomingHttpHeaders, publicNames: readonly string[]): ProblemError | undefined {
  const { host, origin } = headers;
  const isKnown = (name: string) => isIP(bare(name)) > 0 || name === ownName || publicNames.includes(name);
  // Only a request of HTTP/1.0 has no host, and no browser sends one.
  const asked = host === undefined ? undefined : addressOf(host);
  if (asked === null || (asked && !isKnown(asked.hostname))) {
    return new ProblemError(platformProblems.hostNotServed, 'Set PUBLIC_NAMES to the names that callers use.');
  }
  if (origin !== undefined) {
    const page = URL.parse(origin);
    const isOwn = page !== null && (page.host === asked?.host || publicNames.includes(page.hostname));
    return isOwn ? undefined : new ProblemError(platformProblems.originNotAllowed);
  }
  const isFromElsewhere = ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
  // To follow a link from elsewhere is harmless; to ask from a script or a picture there is not.
  if (!isFromElsewhere || headers['sec-fetch-mode'] === 'navigate') return undefined;
  return new ProblemError(platformProblems.originNotAllowed);
}

/** The host that was asked for last: most requests to a process name the same, and to take it apart costs as much as all other checks. */
let last: Readonly<{ host: string; address: URL | null }> = { host: '', address: null };

function addressOf(host: string): URL | null {
  if (host !== last.host) last = { host, address: URL.parse(`http://${host}`) };
  return last.address;
}

const bare = (name: string): string => name.replace(/^\[(.*)\]$/, '$1');
