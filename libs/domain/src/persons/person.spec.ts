import { describe, expect, it } from 'vitest';
import { at, noon, noonJson } from '../examples.js';
import { specFor } from '../spec-for.js';
import type { Identifier, PersonEvent } from './person.events.js';
import { knowPerson, maskPhone, persons } from './person.js';

const { given } = specFor(persons);
const openid: Identifier = { scheme: 'openid', scope: 'wx8888888888888888', value: { plain: 'oUpF8uMuAJO' } };
const phone: Identifier = { scheme: 'phone', scope: 'cn', keyedHash: 'k3yedh4sh', masked: '138****0001' };
const known = (identifier: Identifier): PersonEvent => ({
  type: 'PersonKnown',
  data: { ref: 'p-lan', identifier, occurredAt: noonJson },
});

describe('A person', () => {
  it.each([openid, phone])('is known by %j', (identifier) =>
    given()
      .when((state) => knowPerson(at(noon), state, { ref: 'p-lan', identifier }))
      .then(known(identifier)),
  );
  it('is known once by each name', () =>
    given(known(openid), known(phone))
      .when((state) => knowPerson(at(noon), state, { ref: 'p-lan', identifier: phone }))
      .then());
  it.each<Identifier>([
    { ...openid, scope: 'wx9999999999999999' },
    { ...openid, value: { plain: 'another' } },
    { ...openid, scheme: 'account' },
    { ...phone, keyedHash: 'another' },
  ])('has another name in %j', (identifier) =>
    given(known(openid), known(phone))
      .when((state) => knowPerson(at(noon), state, { ref: 'p-lan', identifier }))
      .then(known(identifier)),
  );
  it('has as many names as the bound allows, and not one more', () => {
    const names = Array.from({ length: 20 }, (_, index) => known({ ...openid, value: { plain: `name-${index}` } }));
    given(...names.slice(1))
      .when((state) => knowPerson(at(noon), state, { ref: 'p-lan', identifier: openid }))
      .then(known(openid));
    given(...names)
      .when((state) => knowPerson(at(noon), state, { ref: 'p-lan', identifier: openid }))
      .thenRefused('tooManyIdentifiers');
  });
});

describe('A masked phone number', () => {
  it.each([
    ['13800000001', '138****0001'],
    ['+8613800000001', '+86138****0001'],
    ['0210000001', '*********1'],
    ['1', '1'],
    ['', ''],
  ])('of %s is %s', (number, masked) => expect(maskPhone(number)).toBe(masked));
});
