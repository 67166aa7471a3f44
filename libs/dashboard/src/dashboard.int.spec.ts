import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answers, type DashboardServer, serveDashboard } from '../test/fake-api.js';
import { pilotAnswers } from '../test/pilot-answers.js';
import { dashboardRoot } from './index.js';
import { pollDelayMs } from './page/connection.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

const hostile = `<img src="https://evil.example/x" onerror="document.title='owned'">`;
const latestHourMs = Date.parse('2023-10-31T12:00:00.000Z');
const pilot = (position: number) => pilotAnswers({ latestHourMs, hours: 740, position, buyer: hostile });

describe('The dashboard in a browser', () => {
  let answers: Answers;
  let server: DashboardServer;
  let profile: string;
  let browser: BrowserContext;
  let page: Page;
  let complaints: string[];
  let requested: URL[];

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'hutong-dashboard-'));
    if (executablePath === undefined) return;
    browser = await chromium.launchPersistentContext(profile, {
      headless: true,
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(profile, { recursive: true, force: true });
  });

  beforeEach(async ({ skip }) => {
    skip(executablePath === undefined, 'there is no Chromium in /usr/bin');
    answers = pilot(5_000);
    server = await serveDashboard(dashboardRoot, () => answers);
    page = await browser.newPage();
    await page.clock.install();
    complaints = [];
    requested = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requested.push(new URL(request.url())));
  });
  afterEach(async () => {
    await page?.close();
    await server?.close();
  });

  const open = async () => {
    await page.goto(server.address);
    await page.locator('[data-connection="live"]').waitFor();
  };
  /** The page asks again when its pause is over, which nobody waits for. */
  const untilAskedAgain = () => page.clock.fastForward(pollDelayMs);
  const text = (selector: string) => page.locator(selector).innerText();

  it('calls a payment a friend’s where a link was asked for, not where a wallet knows the buyer by another name', async () => {
    await open();
    const rows = await page.locator('tr', { has: page.locator('[data-name="Payer"]') }).all();
    const told = await Promise.all(
      rows.map(async (row) => ({
        channel: await row.locator('[data-name="Channel"]').innerText(),
        payer: await row.locator('[data-name="Payer"]').innerText(),
      })),
    );
    const paid = told.filter(({ payer }) => payer !== '–');
    const isLink = ({ channel }: { channel: string }) => channel.includes('帮我付');
    expect(paid.filter(isLink).length).toBeGreaterThan(0);
    expect(paid.filter((row) => !isLink(row)).length).toBeGreaterThan(0);
    for (const row of paid) expect([row.channel, row.payer.includes('friend pay')]).toEqual([row.channel, isLink(row)]);
  });

  it('shows figures with their definitions and their JSON, without a complaint in the console', async () => {
    await open();
    expect(await text('#position')).toBe('5,000');
    expect(await page.locator('.card .figure').allInnerTexts()).toEqual([
      expect.stringMatching(/^¥[\d,]+\.\d\d$/),
      expect.stringMatching(/^[\d,]+$/),
      expect.stringMatching(/^10,000 → [\d,]+$/),
      expect.stringMatching(/^100\.00 % → \d+\.\d\d %$/),
      '5',
    ]);
    expect(await page.locator('.shares tbody tr').count()).toBe(9);
    expect(await page.locator('.apps li').allInnerTexts()).toEqual(['支付宝', '微信支付', '云闪付', '小微支付']);
    expect(await page.locator('#payment-rows tr').nth(1).innerText()).toContain('004999 and 1 more');
    expect(await page.locator('.chart .bar').count()).toBe(31);
    await page.locator('#shares-source summary').click();
    expect(await text('#shares-source')).toContain('money captured, before coupons and refunds');
    expect(await page.locator('#shares-source a').getAttribute('href')).toMatch(
      /^\/v1\/figures\?.*shareOf=wallet.*by=platform%2Ccurrency%2Cstage%2Cwallet&asOf=5000$/,
    );
    expect(complaints).toEqual([]);
  });

  it('asks nobody but the server it came from', async () => {
    await open();
    expect(new Set(requested.map(({ origin }) => origin))).toEqual(new Set([server.address]));
  });

  it('shows hostile text as text', async () => {
    await open();
    expect(await page.locator('#payment-rows tr').first().innerText()).toContain(hostile);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toContain('Hutong');
  });

  it('does not scroll sideways from the narrowest phone to a wide screen, all definitions and tables open', async () => {
    await open();
    for (const summary of await page.locator('summary').all()) await summary.click();
    for (const width of [360, 390, 720, 721, 768, 960, 961, 1200, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([width, width]);
    }
  });

  it('shows a new payment without a reload', async () => {
    await open();
    answers = pilot(5_001);
    await untilAskedAgain();
    await page.locator('#payment-rows a', { hasText: '005001' }).waitFor();
    expect(await text('#position')).toBe('5,001');
  });

  it('lets the keyboard choose a bar, an hour, and the measure of the shares', async () => {
    await open();
    const chart = page.locator('#volume-chart');
    const latest = await chart.getAttribute('aria-valuetext');
    await chart.press('ArrowLeft');
    expect(latest).toMatch(/^2023-10-31: /);
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/^2023-10-30: /);
    await page.getByLabel('Day').press('ArrowLeft');
    await page.locator('#volume-chart[aria-valuetext^="2023-10-31 19:00"]').waitFor();
    await page.getByLabel('Count').check();
    expect(await text('.shares caption')).toContain('by captured payments');
  });

  it('says which command makes a demo while nothing is captured', async () => {
    const nothing = { position: '0', definition: 'nothing' };
    answers = {
      '/v1/projections': () => [],
      '/v1/payments': () => ({ ...nothing, payments: [] }),
      '/v1/figures': () => ({ ...nothing, rows: [], markets: [] }),
    };
    await open();
    expect(await text('#empty')).toContain('npm start -- --demo');
    expect(await page.locator('#figures').isVisible()).toBe(false);
  });

  it('says which figures stopped at which event and why, and goes on with the others', async () => {
    await open();
    const stopped = {
      position: '5001',
      stream: 'order-taobao.gift',
      type: 'OrderGifted',
      reason: 'Unknown event type.',
    };
    answers = {
      ...pilot(5_003),
      '/v1/payments': () => ({ position: '5000', definition: 'payments', payments: [] }),
      '/v1/projections': () => [
        { name: 'payments.v4', position: '5000', setAsideEvents: 0, stopped },
        { name: 'facts.movements.v3', position: '5003', setAsideEvents: 0, stopped: null },
      ],
    };
    await untilAskedAgain();
    await page.locator('#stopped').waitFor();
    expect(await page.locator('#stopped li').allInnerTexts()).toEqual([
      'payments.v4 stays at position 5,000: it cannot take up OrderGifted of stream order-taobao.gift at position 5,001. Unknown event type.',
    ]);
    expect(await text('#shares-source .origin')).toContain('position 5,003');
    answers = pilot(5_004);
    await untilAskedAgain();
    await page.locator('#stopped').waitFor({ state: 'hidden' });
  });

  it('says how many events are in no figure, and where to read which', async () => {
    await open();
    const [payments, shares] = [
      { name: 'payments.v4', position: '5000', setAsideEvents: 1_200, stopped: null },
      { name: 'facts.movements.v3', position: '5000', setAsideEvents: 0, stopped: null },
    ];
    answers = { ...pilot(5_000), '/v1/projections': () => [payments, shares] };
    await untilAskedAgain();
    await page.locator('#set-aside').waitFor();
    expect(await page.locator('#set-aside li').allInnerTexts()).toEqual(['payments.v4 leaves out 1,200']);
    expect(await page.locator('#set-aside a').getAttribute('href')).toBe('/v1/set-aside');
    answers = pilot(5_001);
    await untilAskedAgain();
    await page.locator('#set-aside').waitFor({ state: 'hidden' });
  });

  it('says why all figures stopped when the log is damaged, also when no position moved', async () => {
    await open();
    const reason = 'events.db: the event at position 5001 of stream order-1: does not match its checksum';
    const still = { name: 'payments.v4', position: '5000', setAsideEvents: 0 };
    answers = { ...pilot(5_000), '/v1/projections': () => [{ ...still, stopped: null }] };
    await Promise.all([page.waitForResponse(/projections/), untilAskedAgain()]);
    answers = { ...answers, '/v1/projections': () => [{ ...still, stopped: { reason } }] };
    await untilAskedAgain();
    await page.locator('#stopped').waitFor();
    expect(await page.locator('#stopped li').allInnerTexts()).toEqual([
      `payments.v4 stays at position 5,000: ${reason}`,
    ]);
  });

  it('says since when the server does not answer, keeps the figures, and recovers', async () => {
    await open();
    answers = {};
    await untilAskedAgain();
    await page.locator('#alarm').waitFor();
    expect(await text('#alarm')).toMatch(/since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d .*position 5,000/);
    expect(await page.locator('.shares tbody tr').count()).toBe(9);
    answers = pilot(5_002);
    await untilAskedAgain();
    await page.locator('#alarm').waitFor({ state: 'hidden' });
    expect(await text('#position')).toBe('5,002');
  });
});
