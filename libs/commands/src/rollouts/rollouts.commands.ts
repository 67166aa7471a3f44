import { admitInstitution, openStage, registerChannel, rollBackStage, rollouts } from '@hutong/domain';
import { command, commandTable } from '../handling/command.js';
import { moneyOf } from '../http/request-fields.js';
import { RolloutChangedAnswer } from './rollouts.answers.js';
import { rolloutProblems } from './rollouts.problems.js';
import {
  AdmitInstitutionRequest,
  OpenStageRequest,
  PlatformPath,
  RegisterChannelRequest,
  RollBackStageRequest,
} from './rollouts.requests.js';

type OfPlatform = Readonly<{ platform: string }>;

/** What every command about a platform has in common. */
const ofPlatform = {
  address: PlatformPath,
  stream: rollouts,
  idOf: ({ platform }: OfPlatform) => platform,
  problems: rolloutProblems,
  about: ({ platform }: OfPlatform) => `platform ${platform}`,
  answer: RolloutChangedAnswer,
  answerOf: ({ id }: Readonly<{ id: string }>) => ({ platform: id }),
};
const location = (platform: string): string => `/v1/rollouts/${platform}`;

export const rolloutCommands = commandTable({
  AdmitInstitution: command({
    ...ofPlatform,
    summary: 'Lets an institution take part: the same command for a giant and for a tail institution.',
    path: 'rollouts/:platform/institutions',
    request: AdmitInstitutionRequest,
    scope: 'rollouts:admit',
    decide: (now, state, { request }) => admitInstitution(now, state, request),
    location,
  }),

  RegisterChannel: command({
    ...ofPlatform,
    summary: 'A channel is data: a method of one wallet, cleared by one clearing house or by none.',
    path: 'rollouts/:platform/channels',
    request: RegisterChannelRequest,
    scope: 'rollouts:register',
    decide: (now, state, { request }) => {
      const amountMax = request.amountMax ? moneyOf(request.amountMax) : null;
      return registerChannel(now, state, { ...request, amountMax });
    },
    location,
  }),

  OpenStage: command({
    ...ofPlatform,
    summary: 'Widens who is offered the channels it names; orders placed from now on count.',
    path: 'rollouts/:platform/stages',
    request: OpenStageRequest,
    scope: 'rollouts:open',
    decide: (now, state, { request }) => openStage(now, state, request),
    location,
  }),

  RollBackStage: command({
    ...ofPlatform,
    summary: 'Takes back the stage the platform is in.',
    path: 'rollouts/:platform/rollbacks',
    request: RollBackStageRequest,
    scope: 'rollouts:roll-back',
    decide: (now, state, { request }) => rollBackStage(now, state, request),
  }),
});
