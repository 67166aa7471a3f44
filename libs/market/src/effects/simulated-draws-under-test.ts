import { bucketOf } from '@hutong/domain';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';

/** What simulations of draws begin with; the titles of their specs print it. */
export const drawSeed = Number(process.env['DRAW_SEED'] ?? 20231018);

/** Uniform in [0, 1) and the same for the same number. */
export function chanceOf(number: number): () => number {
  const generator = mersenne(drawSeed + number);
  return () => uniformFloat64(generator);
}

/** For each of so many buyers, whether the ledger's own draw has them inside. */
export const drawn = (
  number: number,
  { buyers, cohortBasisPoints }: Readonly<{ buyers: number; cohortBasisPoints: number }>,
): readonly boolean[] =>
  Array.from(
    { length: buyers },
    (_, buyer) => bucketOf(`salt ${drawSeed} of draw ${number}`, { ref: `buyer-${buyer}` }) < cohortBasisPoints,
  );

/** Of 200 trials that succeed with 80 %, fewer succeed once in a thousand times; of 200 with 5 %, more. Binomial, added up. */
export const foundOf200Min = 142;
export const foundWronglyOf200Max = 21;
