import { describe, expect, it } from 'vitest';
import { LatencyHistogram } from './latency-histogram.js';

describe('Latencies', () => {
  it('are 0 when nothing was asked', () => {
    expect(new LatencyHistogram().quantileMs(0.99)).toBe(0);
  });

  it('are told as the time within which so many were answered', () => {
    const latencies = new LatencyHistogram();
    for (let ms = 1; ms <= 100; ms += 1) latencies.record(ms - 0.05);
    expect(latencies.quantileMs(0.5)).toBe(50);
    expect(latencies.quantileMs(0.99)).toBe(99);
    expect(latencies.quantileMs(1)).toBe(100);
  });

  it('count what took longer than ten seconds as ten seconds', () => {
    const latencies = new LatencyHistogram();
    latencies.record(3_600_000);
    expect(latencies.quantileMs(0.5)).toBe(10_000);
  });
});
