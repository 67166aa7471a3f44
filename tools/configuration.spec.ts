import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type NestCli = {
  projects: Record<string, { root: string; sourceRoot: string; compilerOptions: { tsConfigPath: string } }>;
};

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

describe('The project configuration', () => {
  it('has the same path aliases for the type checker and the compiler', () => {
    const { compilerOptions } = readJson<{ compilerOptions: { paths: unknown } }>('tsconfig.json');
    const { jsc } = readJson<{ jsc: { paths: unknown } }>('.swcrc');
    expect(jsc.paths).toEqual(compilerOptions.paths);
  });

  it('lists every app as a Nest project that can be built', () => {
    const { projects } = readJson<NestCli>('nest-cli.json');
    expect(Object.keys(projects).toSorted()).toEqual(
      globSync('apps/*')
        .map((path) => path.slice('apps/'.length))
        .toSorted(),
    );
    for (const { sourceRoot, compilerOptions } of Object.values(projects)) {
      expect(existsSync(`${sourceRoot}/main.ts`), `${sourceRoot}/main.ts`).toBe(true);
      expect(existsSync(compilerOptions.tsConfigPath), compilerOptions.tsConfigPath).toBe(true);
    }
  });
});
