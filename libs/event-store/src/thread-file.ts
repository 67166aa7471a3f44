/** The file a thread is started from. Threads run compiled code, also where a spec runs the sources: `npm test` builds first. */
export function threadFile(name: string, importer: string): URL {
  const beside = new URL(name, importer);
  if (!importer.endsWith('.ts')) return beside;
  const [root, inLibs] = splitLast(beside.href, '/libs/');
  return new URL(`${root}/dist/libs/${inLibs}`);
}

function splitLast(text: string, separator: string): [string, string] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
