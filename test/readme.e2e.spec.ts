import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HutongProcess, startApp } from '@hutong/testing';

const run = promisify(execFile);
const commandTimeoutMs = 60_000;

/** The tables of channels and shares of every demo that was played here. */
const figures = new Set<string>();

// The same demo, with the same figures, whether the ledger is one process or many; and what the README tells to type works against both.
describe.each([
  ['one process', 'hutong/src/main'],
  ['separate processes', 'services/src/main'],
])('The README, with %s', (_, entry) => {
  let directory: string;
  let demo: HutongProcess;
  let played: string;
  let readme: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hutong-readme-'));
    readme = await readFile('README.md', 'utf8');
    demo = startApp(entry, { directory, args: ['--demo', '--seed', '7', '--orders', '72', '--stages', '10,100'] });
    played = await demo.printed(/[^]*Press Ctrl\+C/);
  }, 240_000);
  afterAll(async () => {
    demo.kill('SIGTERM');
    await demo.ended;
    await rm(directory, { recursive: true });
  });

  /** Runs the shell block below the marker, as it stands or with something else in it, and gives what it printed. */
  const runBlock = async (name: string, otherwise = (block: string) => block): Promise<string> => {
    const block = new RegExp(`<!-- run: ${name} -->\\s+\`\`\`sh\\n([^]*?)\`\`\``).exec(readme)?.[1];
    if (block === undefined) throw new Error(`The README has no block ${name}`);
    const { port } = new URL(await demo.url);
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', otherwise(block)], {
      cwd: directory,
      env: { ...process.env, PORT: port },
      timeout: commandTimeoutMs,
    });
    return stdout;
  };

  it('has the demo tell what it played, and that every invariant holds', () => {
    expect(played).toContain('微信支付');
    expect(played).toContain('pilot-100');
    expect(played).toContain('holds   no order is paid twice');
    expect(played).toContain('holds   the cross-scan matrix is the one that the plan expects');
    expect(played).toContain('holds   each way to pay and what went wrong happened as often as the plan expects');
    expect(played).toMatch(/holds   every event is as the document of events says: \d{3,} examined/);
    expect(played).toMatch(/\n京东 +支付宝付款 /);
    expect(played).toContain('支付宝: 阿里巴巴 from 2018-01-01, 蚂蚁集团 from 2023-01-07');
    expect(played).toMatch(/\n淘宝 +微信扫码支付 +notInCohort +\d/);
    expect(played).toContain('淘宝: verdicts before and after direct payment');
    expect(played).toMatch(/\ncn-aml-presumption \(law\)\n +one +(not )?met \d/);
    for (const id of ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'])
      expect(played).toMatch(new RegExp(`\\n${id} +(randomControl|noControl|countsOnly|tooFewObservations) `));
    expect(played).not.toContain('Answers that nobody expected');
    figures.add(/\nChannels[^]*\nOrders\n/.exec(played)?.[0] ?? 'none');
    // The same seed gives the same figures, on every ledger.
    expect([...figures]).toEqual([expect.stringContaining('微信支付')]);
  });

  it('takes a service from an order to an authorized payment', async () => {
    const printed = await runBlock('services');
    expect(printed).toContain('"orderId":"taobao.readme-1"');
    expect(printed).toContain('"channelId":"wechat.saved-code"');
  });

  it('has a friend pay whom the buyer named by phone number', async () => {
    const printed = await runBlock('friend');
    expect(printed).toContain('"channelId":"wechat.friend-link"');
    expect(printed).toContain('"status":"authorized"');
    expect(printed).not.toContain('13800000001');
  });

  it('has many orders placed in one request, and by the same request again nothing', async () => {
    const answersOf = (printed: string) => printed.trimEnd().split('\n').toSorted();
    const answers = answersOf(await runBlock('bulk'));
    expect(answers).toHaveLength(100);
    for (const answer of answers) expect(answer).toContain('"status":201');
    expect(answersOf(await runBlock('bulk'))).toEqual(answers);
  });

  it('shows whoever types something wrong the problem, at every step', async () => {
    const mistakes = [
      ['"minorUnits": "12900"', '"minorUnits": "-1"', 'amount.minorUnits'],
      ['wechat.saved-code', 'wechat saved code', 'channelId'],
      ['$id/code.png', 'nobody/code.png', '/problems/payment-request-not-found'],
      ['-F capture=album', '-F capture=film', 'capture'],
      ['"result": "passed"', '"result": "perhaps"', 'check.result'],
    ] as const;
    for (const [right, wrong, named] of mistakes) {
      const ended = runBlock('services', (block) => {
        expect(block).toContain(right);
        return block.replace(right, wrong).replaceAll('readme-', `readme-${named.replaceAll(/[^a-z]/g, '')}-`);
      });
      const printed = await ended.catch((error: { stdout: string; stderr: string }) => error.stdout + error.stderr);
      expect(printed, wrong).toMatch(/"type":"\/problems\/[a-z-]+"/);
      expect(printed, wrong).toContain(named);
    }
  });

  it('shows an analyst one share as JSON, CSV and Parquet', async () => {
    const printed = await runBlock('analysts');
    expect(printed).toMatch(/"week":"20\d\d-\d\d-\d\d","wallet":"tenpay","value":"\d+","valueShare":"[01]\.\d{4}"/);
    expect(printed).toMatch(/week,wallet,value,valueShare,buyers,buyersShare\r$/m);
    const parquet = await readFile(join(directory, 'wechat.parquet'));
    expect(parquet.subarray(0, 4).toString()).toBe('PAR1');
  });

  it('shows an analyst what can be asked, other figures, and the payments just made', async () => {
    const printed = await runBlock('figures');
    for (const shown of [
      '"completion"',
      '"offerRate"',
      '"sureness"',
      '"isMet"',
      'taobao.readme-1',
      'taobao.readme-2',
    ]) {
      expect(printed).toContain(shown);
    }
  });

  it('writes the report of the claims, the same bytes for the same position', async () => {
    const file = join(directory, 'report.html');
    const write = async (...more: readonly string[]) => {
      const command = [resolve('dist/apps/projections/src/report.js'), '--out', file, '--url', await demo.url, ...more];
      const { stdout: told } = await run(process.execPath, command, { timeout: commandTimeoutMs });
      return { told, report: await readFile(file, 'utf8') };
    };
    const { told, report } = await write();
    expect(report).toContain('微信支付 tenpay');
    for (const id of ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7']) expect(report).toContain(`<section id="${id}">`);
    // What was bought above is still being settled: by now the ledger may have gone on.
    const position = /as of log position (\d+)/.exec(told)?.[1] ?? '';
    expect((await write('--as-of', position)).report).toBe(report);
  });

  it('answers an analyst in SQL, with the same amounts and buyers as figures', async () => {
    const [header, ...rows] = (await runBlock('sql')).trimEnd().split('\r\n');
    expect(header).toBe('platform,wallet,amount,buyers');
    const figuresOf = '/v1/figures?measures=value,buyers&by=platform,wallet&format=csv';
    const told = await runBlock('sql', () => `curl -sS --fail-with-body "http://127.0.0.1:$PORT${figuresOf}"`);
    const [, ...figureRows] = told.trimEnd().split('\r\n');
    expect(figureRows).toContainEqual(expect.stringMatching(/^taobao,\w+,[1-9]\d*,[1-9]\d*$/));
    expect(rows.toSorted()).toEqual(figureRows.toSorted());
  });

  it('shows the world of the demo: roles and controllers, an open interconnection, and a draw with its revealed salt', async () => {
    const printed = await runBlock('world');
    expect(printed).toContain('"controller":"tencent"');
    expect(printed).toContain('"clearingHouse":"netsunion"');
    const { saltHashOf } = await import('@hutong/domain');
    expect(printed).toContain(`"saltHash":"${saltHashOf('hutong-taobao-wechat-2022')}"`);
    expect(printed).toContain('"salt":"hutong-taobao-wechat-2022"');
  });

  it('shows an auditor the events behind it', async () => {
    const lines = (await runBlock('auditors')).trim().split('\n');
    type Line = Readonly<{ type?: string; end?: Readonly<{ complete: boolean; events: number }> }>;
    const told = lines.map((line) => JSON.parse(line) as Line);
    expect(told.map(({ type, end }) => type ?? `complete: ${end?.complete}, events: ${end?.events}`)).toEqual([
      'OrderPlaced',
      'PaymentOffersEvaluated',
      'OrderClaimed',
      'OrderPaid',
      'complete: true, events: 4',
      'PaymentCaptured',
      'PaymentCaptured',
      'PaymentCaptured',
      'complete: true, events: 3',
      'FriendAuthorized',
      'FriendLinkOpened',
      'complete: true, events: 2',
    ]);
  });

  it('draws a cohort in the shell as the ledger does', async () => {
    const draw = /`(echo \$\(\( 0x[^`]+)`/.exec(readme)?.[1] ?? '';
    const { stdout } = await run('bash', ['-c', draw], { env: { ...process.env, SALT: 'spring', REF: 'li' } });
    const { bucketOf } = await import('@hutong/domain');
    expect(Number(stdout)).toBe(bucketOf('spring', { ref: 'li' }));
  });

  it('names only scripts that exist', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('leaves nothing of the demo behind that is ended', async () => {
    demo.kill('SIGINT');
    const { stdout, stderr } = await demo.ended;
    const store = /the store in (\S+) is removed then/.exec(stdout)?.[1] ?? '';
    expect(store, stderr).toMatch(/hutong-demo-/);
    expect(existsSync(store)).toBe(false);
  });
});
