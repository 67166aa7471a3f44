import { commandTables } from './commands.js';
import type { Command } from './handling/command.js';
import { handlingProblems } from './handling/refused.js';

const introduction = `# Commands

Made from the tables of commands (\`libs/commands/src/<context>/<context>.commands.ts\`) by \`npm run docs:commands\`; a spec compares.

A command is asked with \`POST\` at its own address, or as a line of \`POST /v1/commands\` together with any others:

\`\`\`
{"command": "CancelOrder", "key": "cancel-1", "body": {"orderId": "taobao.1", "reason": "changed my mind"}}
\`\`\`

The body is that of the command's own address together with the parameters of the address; the key is its \`Idempotency-Key\`. Principal, command and key
say which command it is, wherever it comes: the same key and body give the same answer, nothing is done twice. Lines of one stream and lines with one key
are carried out in their order, others side by side: what depends on a line of another stream is sent when that one is answered. A command without an address
follows from events; only policies and imports give it. Any command may also be refused with ${typesOf(handlingProblems)}.
`;

/** The page of all commands, as Markdown. */
export const commandsPage = (): string =>
  [introduction, ...Object.entries(commandTables).map(([title, commands]) => section(title, commands))].join('\n');

function section(title: string, commands: readonly Command[]): string {
  const [first] = commands;
  const head = ['command', 'address', 'right', 'does'];
  const rows = commands.map(({ name, route, summary }) => [
    `\`${name}\``,
    route === undefined ? '' : `\`/v1/${route.path}\`${route.comesAsForm ? ' (a form)' : ''}`,
    route === undefined ? '' : `\`${route.scope}\``,
    summary,
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const own = Object.fromEntries(
    commands.flatMap(({ problems }) => Object.entries(problems)).filter(([refusal]) => !(refusal in handlingProblems)),
  );
  return [
    `## ${title}`,
    `Decided in streams of the kind \`${first?.category}\`.`,
    lines.join('\n'),
    `May be refused with ${typesOf(own)}.`,
    '',
  ].join('\n\n');
}

function typesOf(problems: Readonly<Record<string, Readonly<{ type: string }>>>): string {
  const types = new Set(Object.values(problems).map(({ type }) => `\`${type.replace('/problems/', '')}\``));
  return [...types].toSorted().join(', ');
}
