import type { RolloutRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const rolloutProblems: Readonly<Record<RolloutRefusal, Problem>> = {
  institutionChanged: {
    type: '/problems/institution-changed',
    title: 'The institution was admitted with other particulars',
    status: 409,
  },
  channelChanged: {
    type: '/problems/channel-changed',
    title: 'The channel was registered with other particulars',
    status: 409,
  },
  walletNotAdmitted: {
    type: '/problems/wallet-not-admitted',
    title: 'The wallet is no admitted institution of kind wallet',
    status: 409,
  },
  clearingHouseNotAdmitted: {
    type: '/problems/clearing-house-not-admitted',
    title: 'The clearing house is no admitted institution of that kind',
    status: 409,
  },
  lifetimeOutOfRange: {
    type: '/problems/lifetime-out-of-range',
    title: 'A code or link cannot live so long',
    status: 422,
  },
  closableAfterOutOfRange: {
    type: '/problems/closable-after-out-of-range',
    title: 'A payment request cannot be kept open so long',
    status: 422,
  },
  stageIdTaken: { type: '/problems/stage-id-taken', title: 'Another stage has this id', status: 409 },
  stageWithoutChannels: {
    type: '/problems/stage-without-channels',
    title: 'A stage opens at least one channel',
    status: 422,
  },
  channelUnknown: { type: '/problems/channel-unknown', title: 'A channel of the stage is not registered', status: 409 },
  cohortOutOfRange: {
    type: '/problems/cohort-out-of-range',
    title: 'A cohort is 0 to 10,000 basis points',
    status: 422,
  },
  cohortShrinks: {
    type: '/problems/cohort-shrinks',
    title: 'A stage may not take a channel from buyers who have it; roll back instead',
    status: 409,
  },
  saltChanged: {
    type: '/problems/salt-changed',
    title: 'Another salt would draw another cohort and take the channel from buyers who have it',
    status: 409,
  },
  productRulesNarrow: {
    type: '/problems/product-rules-narrow',
    title: 'A stage may not take a channel from products that have it',
    status: 409,
  },
  stageUnknown: { type: '/problems/stage-unknown', title: 'There is no such stage', status: 404 },
  stageNotLatest: {
    type: '/problems/stage-not-latest',
    title: 'Only the stage the platform is in can be rolled back',
    status: 409,
  },
};

/** Nothing was ever said about this platform. */
export const rolloutNotFound: Problem = {
  type: '/problems/rollout-not-found',
  title: 'This platform has no rollout',
  status: 404,
};
