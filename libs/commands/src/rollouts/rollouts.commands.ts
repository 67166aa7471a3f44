import {
  arrangeChannel,
  type ChannelParties,
  commitDraw,
  everything,
  feeRules,
  feeRuleVersionAt,
  hasRole,
  institutions,
  moneyToJson,
  openStage,
  type RegisterChannel,
  registerChannel,
  rollBackStage,
  rollouts,
  type StageRules,
} from '@hutong/domain';
import { command, commandTable } from '../handling/command.js';
import type { Ledger } from '../handling/ledger.js';
import { moneyOf } from '../http/request-parts.js';
import { RolloutChangedAnswer } from './rollouts.answers.js';
import { rolloutProblems } from './rollouts.problems.js';
import {
  ArrangeChannelRequest,
  ChannelAddress,
  CommitDrawRequest,
  OpenStageRequest,
  PlatformAddress,
  RegisterChannelRequest,
  RollBackStageRequest,
  type StageRulesRequest,
} from './rollouts.requests.js';

type OfPlatform = Readonly<{ platform: string }>;

/** What every command about a platform has in common. */
const ofPlatform = {
  address: PlatformAddress,
  stream: rollouts,
  idOf: ({ platform }: OfPlatform) => platform,
  problems: rolloutProblems,
  about: ({ platform }: OfPlatform) => `platform ${platform}`,
  answer: RolloutChangedAnswer,
  answerOf: ({ id }: Readonly<{ id: string }>) => ({ platform: id }),
};
const location = (platform: string): string => `/v1/rollouts/${platform}`;

export const rolloutCommands = commandTable({
  RegisterChannel: command({
    ...ofPlatform,
    summary: 'A channel is data: how a payment is presented, by whose code, who acquires it and at which price.',
    path: 'rollouts/:platform/channels',
    request: RegisterChannelRequest,
    scope: 'rollouts:register',
    gather: partiesOf,
    decide: (times, state, { request, gathered: parties }) =>
      registerChannel(times, state, { platform: request.platform, ...channelOf(request), parties }),
    location,
  }),

  ArrangeChannel: command({
    ...ofPlatform,
    summary: 'Moves a channel on the payment page, for orders placed from now on.',
    path: 'rollouts/:platform/channels/:channelId/arrangement',
    address: ChannelAddress,
    request: ArrangeChannelRequest,
    scope: 'rollouts:arrange',
    decide: (times, state, { request }) => arrangeChannel(times, state, request),
  }),

  CommitDraw: command({
    ...ofPlatform,
    summary:
      'Publishes the hash of a salt, so that the draw for these channels is fixed before anybody knows who will buy.',
    path: 'rollouts/:platform/draws',
    request: CommitDrawRequest,
    scope: 'rollouts:commit-draw',
    decide: (times, state, { request }) => commitDraw(times, state, request),
    location,
  }),

  OpenStage: command({
    ...ofPlatform,
    summary: 'Widens who is offered the channels it names; orders placed from now on count.',
    path: 'rollouts/:platform/stages',
    request: OpenStageRequest,
    scope: 'rollouts:open',
    decide: (times, state, { request }) => {
      const {
        platform,
        stageId,
        drawId = null,
        salt = null,
        channelIds,
        cohortBasisPoints,
        source,
        certainty,
      } = request;
      const rules = rulesOf(request.rules ?? {});
      const stage = { stageId, drawId, salt, channelIds, cohortBasisPoints, rules, source, certainty };
      return openStage(times, state, { platform, ...stage });
    },
    location,
  }),

  RollBackStage: command({
    ...ofPlatform,
    summary: 'Takes back the stage the platform is in.',
    path: 'rollouts/:platform/rollbacks',
    request: RollBackStageRequest,
    scope: 'rollouts:roll-back',
    decide: (times, state, { request }) => rollBackStage(times, state, request),
  }),
});

async function partiesOf(
  { platform, codeIssuer, acquirer, feeRuleId }: OfPlatform & RegisterChannelRequest,
  _id: string,
  ledger: Ledger,
): Promise<ChannelParties> {
  const [owner, issuer, holder, feeRule] = await Promise.all([
    ledger.load(institutions, platform),
    ledger.load(institutions, codeIssuer),
    ledger.load(institutions, acquirer),
    ledger.load(feeRules, feeRuleId),
  ]);
  return {
    platformKnown: hasRole(owner.state, 'platform'),
    codeIssuerKnown: hasRole(issuer.state, 'codeIssuer'),
    acquirerKnown: hasRole(holder.state, 'acquirer'),
    // Versions are never taken back, so that every payment over the channel finds one in force.
    feeRuleKnown: feeRuleVersionAt(feeRule.state, ledger.clock.now()) !== undefined,
  };
}

/** Field by field: whatever else a request tells is no part of a channel. */
const channelOf = (request: RegisterChannelRequest): RegisterChannel => ({
  channelId: request.channelId,
  names: { zh: request.names.zh, en: request.names.en },
  presentation: request.presentation,
  codeIssuer: request.codeIssuer,
  acquirer: request.acquirer,
  field: request.field,
  feeRuleId: request.feeRuleId,
  interconnectionId: request.interconnectionId ?? null,
  lifetimeMs: request.lifetimeMs ?? null,
  closableAfterMs: request.closableAfterMs ?? null,
  amountMax: request.amountMax ? moneyOf(request.amountMax) : null,
  rank: request.rank ?? null,
  preselected: request.preselected ?? false,
  folded: request.folded ?? false,
});

const rulesOf = ({ categories, products, merchants, cities, amount }: StageRulesRequest): StageRules => ({
  categories: categories ?? everything,
  products: products ?? everything,
  merchants: merchants ?? everything,
  cities: cities ?? everything,
  amount: {
    min: amount?.min ? moneyToJson(moneyOf(amount.min)) : null,
    max: amount?.max ? moneyToJson(moneyOf(amount.max)) : null,
  },
});
