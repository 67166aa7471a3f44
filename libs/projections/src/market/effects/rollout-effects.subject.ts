import type { Faults } from '../../figures/asking/faults.js';
import { valueCharactersMax } from '../../figures/asking/question-words.js';
import { marketSubject, type SubjectAnswer } from '../market-subject.js';
import { codeIssuerOf, cohortRows, windowRows } from './compared-stage.js';
import { effectColumns } from './effect-table.js';
import type { Compared } from './first-payments.js';
import { meantLives, stageLivesOf, toldUntil } from './stage-lives.js';
import { type Windows, windowsAround } from './windows.js';

type Asked = Readonly<{ platform: string; stage: string; channel: string; windowDays: number }>;

const windowDaysDefault = 14;
export const windowDaysMax = 366;

/** What a stage changed for a channel: its cohort against those outside, and the time after its opening against the time before. */
export const rolloutEffects = marketSubject<Asked>({
  path: 'rollout-effects',
  summary: 'What a stage of a rollout changed',
  standsOn: ['requested', 'orders', 'openStages'],
  filteredAs: ['requested', 'orders'],
  parameters: {
    platform: { meaning: 'Platform of the stage', example: 'taobao', isRequired: true },
    stage: { meaning: 'Stage whose effects are asked for', example: 'pilot', isRequired: true },
    channel: { meaning: 'Channel that it opened', example: 'wechat.saved-code', isRequired: true },
    windowDays: {
      meaning: `Days after the opening, and as many before it: ${windowDaysDefault} without it, at most ${windowDaysMax}`,
      example: '14',
    },
  },
  askedIn: (texts, faults) => ({
    platform: wordIn('platform', texts, faults),
    stage: wordIn('stage', texts, faults),
    channel: wordIn('channel', texts, faults),
    windowDays: windowDaysIn(texts['windowDays'], faults) ?? windowDaysDefault,
  }),
  async answer(counts, market, { windowDays, ...named }) {
    const [life] = meantLives(await stageLivesOf(counts, market), named);
    if (life === undefined) throw new RangeError(`No stage is called ${named.stage}, and nobody was told`);
    const told = await toldUntil(counts, market);
    const compared = { life, market, wallet: await codeIssuerOf(counts, life) };
    const windows = windowsAround(life, { windowDays, told });
    const rows = [...(await cohortRows(counts, compared, told)), ...(await windowRows(counts, compared, windows))];
    return answered(compared, { rows, windows });
  },
});

function answered(
  { life, wallet, market: { from, to } }: Compared,
  { rows, windows }: Readonly<{ rows: SubjectAnswer['rows']; windows: Windows | null }>,
): SubjectAnswer {
  const wholeLife = `from ${life.openedAt} until ${life.endedAt ?? 'now'}`;
  return {
    definition: [
      'Every buyer counts once on a side, with the first payment in the log that they requested: payments of one buyer are alike, and an interval over all of them would be too narrow.',
      `cohortAgainstControl: buyers of the draw's cohort (treated) against those outside it (control) who placed an order whose page offered ${life.channel}, or would have but for the draw, while stage ${life.stage} was the channel's latest (${wholeLife}${from === undefined && to === undefined ? '' : ', within the period asked for'}); payments from that order on.`,
      'noControl: all buyers are in the cohort, or none.',
      'afterAgainstBefore: all buyers of the platform in a window after the opening (treated) against as long a window before it (control); whatever else changed meanwhile is in the difference too.',
      `channelShare: captured by ${life.channel} of captured. walletShare: captured from ${wallet ?? 'the wallet of its code issuer, which no order told'} of captured. completion: captured of ended. timeToPay: median from the request to the capture.`,
      'Intervals are at 95 % and tests two-sided: Newcombe, pooled z or Fisher; for medians by ranks, rank sums. A side of fewer than 10 has no numbers (tooFewObservations). leastRise and leastFall would have been found with 80 % power.',
    ].join(' '),
    columns: effectColumns,
    rows,
    more: { stage: { ...life, cohortBasisPoints: life.cohortBasisPoints.toString(), wallet }, windows },
  };
}

/** A word that must be there. */
export function wordIn(name: string, texts: Readonly<Record<string, string>>, faults: Faults): string {
  const text = texts[name] ?? '';
  if (text === '') faults.add(name, 'is missing');
  if (text.length > valueCharactersMax) faults.add(name, `must be at most ${valueCharactersMax} characters`);
  return text;
}

/** Days of a window on either side of an opening, where they are said. */
export function windowDaysIn(text: string | undefined, faults: Faults): number | undefined {
  if (text === undefined) return undefined;
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > windowDaysMax) faults.add('windowDays', `must be a whole number from 1 to ${windowDaysMax}`);
  return days;
}
