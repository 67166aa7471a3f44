import { BlockList, isIPv6 } from 'node:net';
import type { HttpReply, HttpRequest } from './http.js';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
const mappedPrefix = '::ffff:';
const networkGroups = 4;
const addressGroups = 8;

/**
 * Whose share of work a request takes: its address. A proxy on this machine, such as the gateway, is believed when it says for whom it
 * asks; whoever runs here can have as many addresses as they like anyway.
 */
export function callerOf({ headers, socket }: Pick<HttpRequest, 'headers' | 'socket'>): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().flatMap((text) => text.split(','));
  const way = [...forwarded, socket.remoteAddress ?? ''].map((address) => unmapped(address.trim()));
  return networkOf(way.findLast((address) => !isLoopback(address)) ?? way[0] ?? '');
}

// A socket that takes both kinds writes an IPv4 address as an IPv6 one.
const unmapped = (address: string): string =>
  address.startsWith(mappedPrefix) ? address.slice(mappedPrefix.length) : address;

const isLoopback = (address: string): boolean => loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** Whoever has one IPv6 address has the whole /64 around it. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = [], after = []] = address.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array.from({ length: addressGroups - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, networkGroups).join(':');
}

/** Aborted when nobody waits for the answer any more. */
export function whenLeft(reply: HttpReply): AbortSignal {
  const left = new AbortController();
  if (reply.raw.destroyed) left.abort();
  else reply.raw.once('close', () => left.abort());
  return left.signal;
}
