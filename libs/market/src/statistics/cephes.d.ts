/** The package has declarations, which its `exports` do not name for modules. Here are those of what is called. */
declare module 'cephes' {
  /** Settled once the functions can be called. */
  export const compiled: Promise<void>;
  export function bdtr(successes: number, trials: number, probability: number): number;
  export function chdtrc(degreesOfFreedom: number, statistic: number): number;
  export function incbi(alpha: number, beta: number, probability: number): number;
  export function lgam(x: number): number;
  export function ndtr(deviate: number): number;
  export function ndtri(probability: number): number;
}
