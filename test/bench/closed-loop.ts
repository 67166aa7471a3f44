/**
 * Sends so many things with so many senders at once, each of which sends its next when its last is answered; resolves with how long
 * each answer took, in milliseconds.
 */
export async function closedLoop(
  total: number,
  senders: number,
  send: (index: number) => Promise<unknown>,
): Promise<Float64Array<ArrayBuffer>> {
  const waitsMs = new Float64Array(total);
  let next = 0;
  const sendOn = async () => {
    while (next < total) {
      const index = next++;
      const startMs = performance.now();
      await send(index);
      waitsMs[index] = performance.now() - startMs;
    }
  };
  await Promise.all(Array.from({ length: senders }, sendOn));
  return waitsMs;
}
