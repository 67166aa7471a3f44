import { type Money, amountMinorUnitsMax, money } from '@hutong/domain';
import type { PilotParameters } from './parameters.js';
import type { Random } from './random.js';

const fenPerYuan = 100;

/** A price in yuan as shops set them: lognormal, often ending in .00, .90 or .99, at least one fen. */
export function drawTicket(random: Random, parameters: PilotParameters): Money {
  const drawnFen = parameters.ticketMedianYuan * fenPerYuan * Math.exp(parameters.ticketSigma * random.normal());
  // The only place where a fraction becomes money: down to the fen, never below one.
  const fen = Math.min(Math.max(Math.floor(drawnFen), 1), Number(amountMinorUnitsMax));
  const ending = drawEnding(random, parameters);
  if (ending === null) return money(BigInt(fen), 'CNY');
  const priced = Math.floor(fen / fenPerYuan) * fenPerYuan + ending;
  return money(BigInt(priced > 0 ? Math.min(priced, Number(amountMinorUnitsMax)) : fen), 'CNY');
}

/** Part of a payment that goes back: whole fen, at least one, at most all of it. */
export function drawRefund(random: Random, paid: Money, parameters: PilotParameters): Money {
  if (!random.chance(parameters.partialPerRefund)) return paid;
  const part = (paid.minorUnits * BigInt(random.between(1, 99))) / 100n;
  return money(part > 0n ? part : 1n, paid.currency);
}

function drawEnding(random: Random, parameters: PilotParameters): number | null {
  const { endsInZeroZero, endsInNineZero, endsInNineNine } = parameters;
  const asItFalls = Math.max(1 - endsInZeroZero - endsInNineZero - endsInNineNine, 0);
  return random.choose<number | null>([
    { weight: endsInZeroZero, value: 0 },
    { weight: endsInNineZero, value: 90 },
    { weight: endsInNineNine, value: 99 },
    { weight: asItFalls, value: null },
  ]);
}
