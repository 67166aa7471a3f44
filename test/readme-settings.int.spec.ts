import { readFile } from 'node:fs/promises';
import { describedSettings, ServiceAddresses, ServicePorts, Settings } from '@hutong/platform/process';
import { expect, it } from 'vitest';

it('The README lists every setting as the program describes it, those of one meaning in one line', async () => {
  const namesByMeaning = new Map<string, string[]>();
  for (const { name, means, default: text } of [Settings, ServicePorts, ServiceAddresses].flatMap(describedSettings)) {
    const defaulted = text === '' ? 'default none' : `default \`${text}\``;
    const meaning = `${text === undefined ? 'must be set' : defaulted}): ${means}`;
    namesByMeaning.set(meaning, [...(namesByMeaning.get(meaning) ?? []), `\`${name}\``]);
  }
  const expected = [...namesByMeaning].map(([meaning, names]) => `${names.join(', ')} (${meaning}`);
  const readme = await readFile('README.md', 'utf8');
  const section = readme.split('\n## Settings\n')[1]?.split('\n## ')[0] ?? '';
  const listed = section
    .split(/^- /m)
    .slice(1)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim());
  expect(listed).toEqual(expected);
});
