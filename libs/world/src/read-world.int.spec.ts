import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saltHashOf } from '@hutong/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorld, shippedWorld, WorldFaultError } from './read-world.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'world-'));
  cpSync(shippedWorld, directory, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));

const read = (kind: string): readonly string[] =>
  readFileSync(join(directory, `${kind}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n');
const write = (kind: string, lines: readonly string[]): void =>
  writeFileSync(join(directory, `${kind}.ndjson`), `${lines.join('\n')}\n`);

/** Changes the first line of a kind that holds `mark`, and says where it is. */
function edit(kind: string, mark: string, change: (text: string) => string): number {
  const lines = read(kind);
  const index = lines.findIndex((line) => line.includes(mark));
  expect(index, `${kind} has a line with ${mark}`).toBeGreaterThanOrEqual(0);
  write(kind, lines.with(index, change(lines[index] ?? '')));
  return index + 1;
}
const setting = (kind: string, mark: string, fields: object): number =>
  edit(kind, mark, (text) => JSON.stringify({ ...(JSON.parse(text) as object), ...fields }));

async function faults(): Promise<readonly string[]> {
  const error: unknown = await readWorld(directory).catch((thrown: unknown) => thrown);
  if (!(error instanceof WorldFaultError)) throw new Error('The world was taken');
  return error.message.split('\n').map((line) => line.replace(`${directory}/`, ''));
}

describe('The world that comes with the project', () => {
  it('has no fault, and everybody of the story', async () => {
    const world = await readWorld(shippedWorld);
    const having = (role: string) => world.institutions.filter(({ roles }) => roles.includes(role as never));
    const ids = new Set(world.institutions.map(({ institutionId }) => institutionId));
    expect(having('platform').length).toBeGreaterThanOrEqual(5);
    for (const id of ['alipay', 'tenpay', 'unionpay', 'netsunion', 'hebao', 'bestpay', 'unicompay'])
      expect(ids).toContain(id);
    for (const id of ['icbc', 'boc', 'bocom', 'ccb', 'yiqianbao', 'leshua', 'lakala']) expect(ids).toContain(id);
    expect(world.institutions.find(({ institutionId }) => institutionId === 'unionpay')?.roles).toEqual(
      expect.arrayContaining(['clearingHouse', 'scheme', 'wallet']),
    );
    expect(world.groups.length).toBeGreaterThan(5);
  });

  it('says of every dated statement who says so and how sure it is', async () => {
    const { controllers, interconnections, stages, 'fee-rules': feeRules } = await readWorld(shippedWorld);
    for (const { source, certainty } of [...controllers, ...interconnections, ...stages, ...feeRules])
      expect([source.length > 20, certainty]).toEqual([true, expect.stringMatching(/^[a-z]+$/)]);
  });

  it('can be copied, with empty lines and with moments in another offset', async () => {
    setting('stages', '"stageId": "friend-link"', { on: '2022-03-04T16:00:00Z' });
    write('draws', ['', ...read('draws'), '']);
    expect((await readWorld(directory)).stages).toHaveLength(read('stages').length);
  });
});

describe('A fault in a file of a world is told with file, line and field', () => {
  it.each([
    ['institutions', '"tenpay"', { roles: ['purse'] }, 'roles[0]: must be one of platform, wallet'],
    ['institutions', '"tenpay"', { names: { zh: '微信支付' } }, 'names.en: is missing'],
    ['institutions', '"tenpay"', { group: 'tencent' }, 'group: is not a field of this kind of line'],
    [
      'controllers',
      '"tenpay"',
      { controller: 'nobody' },
      'controller: nobody is neither in groups nor in institutions',
    ],
    ['controllers', '"tenpay"', { institutionId: 'nobody' }, 'institutionId: is not in institutions'],
    ['controllers', '"tenpay"', { controller: 'tenpay' }, 'controller: must be another than the institution'],
    ['controllers', '"tenpay"', { validFrom: '2023-02-30T00:00:00Z' }, 'validFrom: must be a moment of RFC 3339'],
    ['controllers', '"tenpay"', { certainty: 'certain' }, 'certainty: must be one of published'],
    ['interconnections', '"boc"', { payerApp: 'leshua' }, 'payerApp: is not in institutions as a wallet'],
    ['interconnections', '"boc"', { codeIssuer: 'boc' }, 'codeIssuer: is not in institutions as a codeIssuer'],
    [
      'interconnections',
      '"boc"',
      { clearingHouse: 'tenpay' },
      'clearingHouse: is not in institutions as a clearingHouse',
    ],
    ['fee-rules', '"store"', { clauses: [] }, 'clauses: must be a list of 1 to 100'],
    ['channels', '"wechat.saved-code"', { feeRuleId: 'none' }, 'feeRuleId: has no version in fee-rules'],
    ['channels', '"wechat.saved-code"', { acquirer: 'icbc' }, 'acquirer: is not in institutions as an acquirer'],
    [
      'channels',
      '"wechat.saved-code"',
      { amountMax: { minorUnits: '12.9', currency: 'CNY' } },
      'amountMax.minorUnits: must',
    ],
    [
      'channels',
      '"wechat.saved-code"',
      { interconnectionId: 'a.b.online.link.balance' },
      'interconnectionId: a.b.online',
    ],
    ['draws', '"wechat"', { channelIds: ['nothing'] }, 'channelIds: name what is not in channels'],
    ['draws', '"wechat"', { saltHash: 'no hash' }, 'saltHash: must be 64 lowercase hexadecimal digits'],
    ['stages', '"pilot-1"', { salt: 'another' }, 'salt: does not have the hash'],
    ['stages', '"pilot-1"', { cohortBasisPoints: 10_001 }, 'cohortBasisPoints: must be a whole number from 0 to 10000'],
    [
      'stages',
      '"pilot-1"',
      { on: '2022-02-01T00:00:00+08:00' },
      'drawId: is not in draws of this platform on an earlier day',
    ],
    [
      'stages',
      '"pilot-5"',
      { cohortBasisPoints: 50 },
      'cohortBasisPoints: would take a channel from buyers who have it',
    ],
    ['stages', '"pilot-5"', { rules: { cities: { included: [], excluded: [] } } }, 'rules: would take a channel'],
    ['stages', '"pilot-5"', { rules: { cities: { included: null } } }, 'rules.cities.excluded: is missing'],
    ['stages', '"quickpass"', { cohortBasisPoints: 100 }, 'drawId: is needed where not all buyers are in the cohort'],
  ] as const)('%s %s %j', async (...[kind, mark, fields, expected]) => {
    const line = setting(kind, mark, fields);
    expect(await faults()).toContainEqual(expect.stringContaining(`${kind}.ndjson:${line} ${expected}`));
  });

  it.each([
    ['institutions', '"tenpay"', (text: string) => text.slice(1), ': is not JSON in UTF-8'],
    [
      'institutions',
      '"tenpay"',
      (text: string) => text.replace('{', '{"institutionId":"tenpay",'),
      ' institutionId: is given twice',
    ],
    [
      'fee-rules',
      '"store"',
      (text: string) => text.replace('220', '100001'),
      ' clauses[0].parts[0].hundredThousandths: must',
    ],
    [
      'fee-rules',
      '"store"',
      (text: string) => text.replaceAll('"role": "acquirer"', '"role": "payerApp"'),
      ' clauses: must each end',
    ],
  ] as const)('%s %s, edited as text', async (...[kind, mark, change, expected]) => {
    const line = edit(kind, mark, change);
    expect(await faults()).toContainEqual(expect.stringContaining(`${kind}.ndjson:${line}${expected}`));
  });

  it('so is a line that says nothing new', async () => {
    const line = edit('institutions', '"tenpay"', (text) => `${text}\n${text}`);
    expect(await faults()).toEqual([`institutions.ndjson:${line + 1}: says what a line before it says`]);
  });

  it('so is a fee rule that is not in force when the first stage opens, at each channel that is priced by it', async () => {
    setting('fee-rules', '"store"', { validFrom: '2030-01-01T00:00:00Z' });
    const channels = read('channels').flatMap((text, index) => (text.includes('"store"') ? [index + 1] : []));
    for (const line of channels)
      expect(await faults()).toContain(
        `channels.ndjson:${line} feeRuleId: has no version in fee-rules that is in force when the first stage opens`,
      );
  });

  it('and every other fault with it', async () => {
    const [one, other] = [
      setting('groups', '"ant-group"', { names: null }),
      setting('draws', '"alipay"', { on: 'soon' }),
    ];
    expect(await faults()).toEqual([
      `groups.ndjson:${one} names: must be an object`,
      `draws.ndjson:${other} on: must be a moment of RFC 3339 that exists, such as 2023-10-18T00:00:00+08:00`,
    ]);
  });

  it('so is a file that is missing, and one whose name is misspelt', async () => {
    writeFileSync(join(directory, 'stage.ndjson'), '');
    rmSync(join(directory, 'stages.ndjson'));
    const [stranger, missing] = await faults();
    expect(stranger).toContain('stage.ndjson:1: is no file of a world; they are groups.ndjson');
    expect(missing).toContain('stages.ndjson:1: cannot be read');
    await expect(readWorld(join(directory, 'elsewhere'))).rejects.toThrow('cannot be read');
  });

  it('and a draw can be committed to with any salt that has the hash', async () => {
    setting('draws', '"wechat"', { saltHash: saltHashOf('another') });
    setting('stages', '"pilot-1"', { salt: 'another' });
    await expect(readWorld(directory)).resolves.toBeDefined();
  });
});
