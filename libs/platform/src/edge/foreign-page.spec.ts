import { assert, constantFrom, domain, ipV4, ipV6, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignPage } from './foreign-page.js';

const publicNames = ['pay.example'];
const refusalOf = (headers: Readonly<Record<string, string>>) => foreignPage(headers, publicNames)?.problem.type;
const ports = constantFrom('', ':80', ':3000', ':65535');

describe('A request', () => {
  it('by an address, by localhost or by a known name is taken, whatever the port', () => {
    const names = constantFrom(
      'localhost',
      'LOCALHOST',
      '127.0.0.1',
      '[::1]',
      '192.168.7.1',
      'pay.example',
      'Pay.Example',
    );
    assert(property(names, ports, (name, port) => refusalOf({ host: `${name}${port}` }) === undefined));
    assert(property(ipV4(), ports, (address, port) => refusalOf({ host: `${address}${port}` }) === undefined));
    assert(property(ipV6(), ports, (address, port) => refusalOf({ host: `[${address}]${port}` }) === undefined));
  });

  it('by any other name is refused: a page can have its own name point here', () => {
    const refused = '/problems/host-not-served';
    assert(
      property(domain(), ports, (name, port) => name === 'pay.example' || refusalOf({ host: name + port }) === refused),
    );
    for (const host of [
      '',
      'localhost.evil.example',
      'evil.pay.example',
      'localhost@evil.example',
      'a b',
      '127.0.0.1.nip.io',
    ]) {
      expect(refusalOf({ host }), host).toBe(refused);
    }
  });

  it('of a page is taken from the page of the same origin, or of a known name', () => {
    for (const [host, origin] of [
      ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
      ['localhost:3000', 'http://localhost:3000'],
      ['pay.example', 'https://pay.example'],
      ['127.0.0.1:3000', 'https://pay.example'],
      ['[::1]:3000', 'http://[::1]:3000'],
    ] as const) {
      expect(refusalOf({ host, origin }), origin).toBeUndefined();
    }
  });

  it('of a page from anywhere else is refused, also of another port of this machine', () => {
    const host = '127.0.0.1:3000';
    const origins = [
      'null',
      'http://127.0.0.1:8080',
      'http://localhost:3000',
      'file://',
      'https://evil.example',
      '',
      'x',
    ];
    for (const origin of origins) expect(refusalOf({ host, origin }), origin).toBe('/problems/origin-not-allowed');
    assert(
      property(
        domain(),
        (name) => refusalOf({ host, origin: `https://${name}.test` }) === '/problems/origin-not-allowed',
      ),
    );
  });

  it('without an origin is judged by what the browser says of the site; a link from elsewhere may be followed', () => {
    const host = 'localhost:3000';
    for (const site of ['cross-site', 'same-site']) {
      const refused = { host, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
      expect(refusalOf(refused)).toBe('/problems/origin-not-allowed');
      expect(refusalOf({ ...refused, 'sec-fetch-mode': 'navigate' })).toBeUndefined();
    }
    for (const site of ['same-origin', 'none']) {
      expect(refusalOf({ host, 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' })).toBeUndefined();
    }
  });
});
