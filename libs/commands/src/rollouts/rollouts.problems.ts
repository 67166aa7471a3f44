import type { RolloutRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';
import { codeIssuerUnknown, platformUnknown } from '../payments/payment.problems.js';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const rolloutProblems: Readonly<Record<RolloutRefusal, Problem>> = {
  platformUnknown,
  codeIssuerUnknown,
  acquirerUnknown: {
    type: '/problems/acquirer-unknown',
    title: 'The acquirer is not registered as one',
    status: 409,
  },
  feeRuleUnknown: {
    type: '/problems/fee-rule-unknown',
    title: 'No version of the fee rule is in force',
    status: 409,
  },
  interconnectionDiffers: {
    type: '/problems/interconnection-differs',
    title: 'The interconnection is for another issuer, field or presentation than the channel',
    status: 422,
    field: 'interconnectionId',
  },
  channelChanged: {
    type: '/problems/channel-changed',
    title: 'The channel was registered with other particulars',
    status: 409,
  },
  channelUnknown: {
    type: '/problems/channel-unknown',
    title: 'A channel that is named is not registered',
    status: 409,
  },
  tooManyChannels: {
    type: '/problems/too-many-channels',
    title: 'The platform has as many channels as it may have',
    status: 409,
  },
  lifetimeOutOfRange: {
    type: '/problems/lifetime-out-of-range',
    title: 'A code or link cannot live so long',
    status: 422,
    field: 'lifetimeMs',
  },
  closableAfterOutOfRange: {
    type: '/problems/closable-after-out-of-range',
    title: 'A payment request cannot be kept open so long',
    status: 422,
    field: 'closableAfterMs',
  },
  rankOutOfRange: { type: '/problems/rank-out-of-range', title: 'A rank is 1 to 1,000', status: 422, field: 'rank' },
  drawWithoutChannels: {
    type: '/problems/draw-without-channels',
    title: 'A draw is for at least one channel',
    status: 422,
    field: 'channelIds',
  },
  drawIdTaken: { type: '/problems/draw-id-taken', title: 'Another draw has this id', status: 409 },
  drawUnknown: { type: '/problems/draw-unknown', title: 'Nobody committed to such a draw', status: 409 },
  channelAlreadyDrawn: {
    type: '/problems/channel-already-drawn',
    title: 'Another draw holds for one of the channels',
    status: 409,
  },
  channelAlreadyOpened: {
    type: '/problems/channel-already-opened',
    title: 'One of the channels was opened before, so the outcome of a draw could be known',
    status: 409,
  },
  saltHashMalformed: {
    type: '/problems/salt-hash-malformed',
    title: 'The hash of a salt is 64 lowercase hexadecimal digits',
    status: 422,
    field: 'saltHash',
  },
  saltMissing: {
    type: '/problems/salt-missing',
    title: 'The first stage of a draw reveals its salt',
    status: 422,
    field: 'salt',
  },
  saltDiffers: {
    type: '/problems/salt-differs',
    title: 'The draw was committed to with another salt',
    status: 409,
  },
  stageIdTaken: { type: '/problems/stage-id-taken', title: 'Another stage has this id', status: 409 },
  stageWithoutChannels: {
    type: '/problems/stage-without-channels',
    title: 'A stage opens at least one channel',
    status: 422,
    field: 'channelIds',
  },
  channelNotInDraw: {
    type: '/problems/channel-not-in-draw',
    title: 'The draw was not committed to for all of the channels',
    status: 409,
  },
  cohortOutOfRange: {
    type: '/problems/cohort-out-of-range',
    title: 'A cohort is 0 to 10,000 basis points',
    status: 422,
    field: 'cohortBasisPoints',
  },
  cohortWithoutDraw: {
    type: '/problems/cohort-without-draw',
    title: 'A stage for some buyers needs a draw that says for whom',
    status: 422,
    field: 'drawId',
  },
  cohortShrinks: {
    type: '/problems/cohort-shrinks',
    title: 'A stage may not take a channel from buyers who have it; roll back instead',
    status: 409,
  },
  rulesNarrow: {
    type: '/problems/rules-narrow',
    title: 'A stage may not take a channel from orders that have it',
    status: 409,
  },
  tooManyStages: {
    type: '/problems/too-many-stages',
    title: 'The platform has as many stages as it may have',
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
