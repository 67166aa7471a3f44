import { feeRules, moneyToJson, publishFeeRuleVersion } from '@hutong/domain';
import { command, commandTable } from '../handling/command.js';
import { instantOf } from '../http/request-fields.js';
import { moneyOf } from '../http/request-parts.js';
import { FeeRuleVersionPublishedAnswer } from './fee-rules.answers.js';
import { feeRuleProblems } from './fee-rules.problems.js';
import { FeeRuleAddress, PublishFeeRuleVersionRequest } from './fee-rules.requests.js';

export const feeRuleCommands = commandTable({
  PublishFeeRuleVersion: command({
    summary: 'States what payments cost from a day on, and which party gets which part of it.',
    path: 'fee-rules/:feeRuleId/versions',
    address: FeeRuleAddress,
    request: PublishFeeRuleVersionRequest,
    scope: 'fee-rules:publish',
    stream: feeRules,
    idOf: ({ feeRuleId }) => feeRuleId,
    decide: (times, state, { id, request: { validFrom, clauses, source, certainty } }) =>
      publishFeeRuleVersion(times, state, {
        feeRuleId: id,
        validFrom: instantOf(validFrom),
        clauses: clauses.map(clauseOf),
        source,
        certainty,
      }),
    problems: feeRuleProblems,
    about: (_request, id) => `fee rule ${id}`,
    location: (id) => `/v1/fee-rules/${id}`,
    answer: FeeRuleVersionPublishedAnswer,
    answerOf: ({ id, state: { versions } }) => ({ feeRuleId: id, version: versions.length }),
  }),
});

type Clause = PublishFeeRuleVersionRequest['clauses'][number];

const clauseOf = ({ channelIds, tiers, categories, direction, parts }: Clause) => ({
  channelIds,
  tiers,
  categories,
  direction,
  parts: parts.map(({ role, hundredThousandths, cap }) => ({
    role,
    hundredThousandths,
    cap: cap && moneyToJson(moneyOf(cap)),
  })),
});
