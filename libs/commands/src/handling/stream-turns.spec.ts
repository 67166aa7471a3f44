import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StreamTurns } from './stream-turns.js';

afterEach(() => vi.useRealTimers());

const never = () => new Promise<never>(() => {});

describe('Commands at one stream', () => {
  it('are worked on one at a time, in the order they came, whether those before succeed or fail', async () => {
    const outcomes = array(constantFrom('answered', 'failed'), { minLength: 1, maxLength: 50 });
    await assert(
      asyncProperty(outcomes, async (commands) => {
        const turns = new StreamTurns();
        const worked: number[] = [];
        let atWork = 0;
        const work = async (outcome: string, index: number) => {
          atWork += 1;
          expect(atWork).toBe(1);
          worked.push(index);
          await Promise.resolve();
          atWork -= 1;
          if (outcome === 'failed') throw new Error(`command ${index}`);
        };
        const settled = await Promise.allSettled(
          commands.map((outcome, index) => turns.take('order-1', () => work(outcome, index))),
        );
        expect(worked).toEqual(commands.map((_, index) => index));
        expect(settled.map(({ status }) => (status === 'fulfilled' ? 'answered' : 'failed'))).toEqual(commands);
      }),
    );
  });

  it('do not wait for those at another stream', async () => {
    const turns = new StreamTurns();
    void turns.take('order-1', never);
    expect(await turns.take('order-2', () => Promise.resolve('done'))).toBe('done');
  });

  it('wait in a queue with an end; who comes after it is told when to come back', async () => {
    const turns = new StreamTurns();
    const { promise: first, resolve: endFirst } = Promise.withResolvers<void>();
    const answers: Promise<unknown>[] = [turns.take('order-1', () => first)];
    for (let waiting = 0; waiting < 512; waiting += 1) {
      answers.push(turns.take('order-1', () => Promise.resolve()));
    }
    expect(await turns.take('order-1', never)).toMatchObject({ outcome: 'refused', refusal: 'streamContended' });
    endFirst();
    expect(await Promise.all(answers)).toHaveLength(1 + 512);
  });

  it('wait for so long and no longer, and who left is not waited for', async () => {
    vi.useFakeTimers();
    const turns = new StreamTurns();
    const { promise: first, resolve: endFirst } = Promise.withResolvers<string>();
    const began = turns.take('order-1', () => first);
    const gaveUp = turns.take('order-1', never);
    await vi.advanceTimersByTimeAsync(5_000 - 1);
    const patient = turns.take('order-1', () => Promise.resolve('its turn'));
    await vi.advanceTimersByTimeAsync(1);
    expect(await gaveUp).toMatchObject({ outcome: 'refused', refusal: 'streamContended' });
    endFirst('done');
    expect(await Promise.all([began, patient])).toEqual(['done', 'its turn']);
  });
});
