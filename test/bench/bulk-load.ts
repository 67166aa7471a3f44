import { request } from 'node:http';

/** Lines that are written at once: a system call for each would be what is measured. */
const linesPerWrite = 64;

/**
 * Sends lines in one request and not by the client, which has all of a request before it sends any: no faster than they are taken, and hands out the answers, each a line, as they come. Resolves when all are
 * answered; rejects when the answers break off.
 */
export async function sendLines(
  url: string,
  lines: Iterator<string>,
  onAnswer: (answer: string) => void,
): Promise<void> {
  const { promise: answered, resolve, reject } = Promise.withResolvers<void>();
  const headers = { 'Content-Type': 'application/x-ndjson' };
  const sending = request(`${url}/v1/commands`, { method: 'POST', headers }, (answer) => {
    let begun = '';
    answer.setEncoding('utf8').on('data', (text: string) => {
      const ended = `${begun}${text}`.split('\n');
      begun = ended.pop() ?? '';
      for (const line of ended) onAnswer(line);
    });
    answer.once('error', reject).once('end', resolve);
  });
  sending.once('error', reject).on('drain', write);
  write();
  return answered;

  function write(): void {
    for (;;) {
      let text = '';
      for (let count = 0; count < linesPerWrite; count += 1) {
        const { done, value } = lines.next();
        if (done === true) {
          sending.end(text);
          return;
        }
        text += `${value}\n`;
      }
      if (!sending.write(text)) return;
    }
  }
}
