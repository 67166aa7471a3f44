import {
  channelDurationMsMax,
  clausesPerVersionMax,
  rankMax,
  certainties,
  paymentFields,
  presentations,
} from '@hutong/domain';
import {
  type FieldCheck,
  flag,
  fundingKind,
  id,
  institutionId,
  interconnectionId,
  listOf,
  moment,
  money,
  names,
  object,
  oneOf,
  orNull,
  role,
  sha256,
  text,
  wholeNumber,
} from './field-checks.js';
import type { Kind } from './world.js';

const attested = {
  source: text(1_000),
  certainty: oneOf(...certainties),
};
const field = oneOf(...paymentFields);
const presentation = oneOf(...presentations);
const idsMax = 200;
const someIds = orNull(listOf(id, idsMax, 0));
const selection = object({ included: someIds, excluded: listOf(id, idsMax, 0) });
const feePart = object({
  role: oneOf('accountInstitution', 'clearingHouse', 'codeIssuer', 'payerApp', 'acquirer'),
  hundredThousandths: wholeNumber(0, 100_000),
  cap: orNull(money),
});

/** What a line of each kind must look like. */
export const lineChecks: Readonly<Record<Kind, FieldCheck>> = {
  groups: object({ groupId: institutionId, names }),
  institutions: object({ institutionId, names, roles: listOf(role, 8) }),
  controllers: object({ institutionId, controller: orNull(institutionId), validFrom: moment, ...attested }),
  interconnections: object({
    payerApp: institutionId,
    codeIssuer: institutionId,
    field,
    presentation,
    fundingKind,
    clearingHouse: orNull(institutionId),
    validFrom: moment,
    ...attested,
  }),
  'fee-rules': object({
    feeRuleId: id,
    validFrom: moment,
    clauses: listOf(
      object({
        channelIds: someIds,
        tiers: someIds,
        categories: someIds,
        direction: oneOf('payment', 'refund'),
        parts: listOf(feePart, 10),
      }),
      clausesPerVersionMax,
    ),
    ...attested,
  }),
  channels: object(
    {
      platform: institutionId,
      channelId: id,
      names,
      presentation,
      codeIssuer: institutionId,
      acquirer: institutionId,
      field,
      feeRuleId: id,
      rank: wholeNumber(1, rankMax),
    },
    {
      interconnectionId: orNull(interconnectionId),
      lifetimeMs: wholeNumber(1, channelDurationMsMax),
      closableAfterMs: wholeNumber(0, channelDurationMsMax),
      amountMax: orNull(money),
      preselected: flag,
      folded: flag,
    },
  ),
  draws: object({ platform: institutionId, drawId: id, on: moment, channelIds: listOf(id, 100), saltHash: sha256 }),
  stages: object(
    {
      platform: institutionId,
      stageId: id,
      on: moment,
      channelIds: listOf(id, 100),
      cohortBasisPoints: wholeNumber(0, 10_000),
      ...attested,
    },
    {
      drawId: orNull(id),
      salt: orNull(text(200)),
      rules: object(
        {},
        {
          categories: selection,
          products: selection,
          merchants: selection,
          cities: selection,
          amount: object({ min: orNull(money), max: orNull(money) }),
        },
      ),
    },
  ),
};
