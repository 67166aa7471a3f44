// Changes the rules one at a time and sees whether their specs notice: a change that no spec notices is a rule that nobody tests.
// No file is touched: the changed text is given to the specs as they load it.
import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { takeOptions } from './command-options.mjs';
import { exclusions } from './mutation-exclusions.mjs';
import { mutated, mutationsOf } from './mutations.mjs';

const rooms = ['libs/domain/src', 'libs/commands/src/handling'];
const secondsPerMutationMax = 30;
const survivorsPercentMax = 5;

const usage = `npm run test:mutation      changes rules of ${rooms.join(' and ')} one at a time; at most ${survivorsPercentMax} % may go unnoticed
  --mutations N   how many are tried, drawn at random (default 200)
  --seed S        repeats an earlier run (default from the clock; printed)
  --room R        only files below this folder
  --help          this text`;
const options = takeOptions(usage, {
  mutations: { type: 'string', default: '200' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  room: { type: 'string' },
});
const wanted = Number(options.mutations);
let state = Number(options.seed);
if (!Number.isSafeInteger(wanted) || wanted < 1 || !Number.isSafeInteger(state)) {
  console.error(`${usage}\n\n--mutations and --seed are whole numbers`);
  process.exit(2);
}
console.log(`seed ${state}`);

/** A linear congruential generator: a run is repeated by its seed. */
const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;

const files = (options.room ? [options.room] : rooms)
  .flatMap((room) => globSync(`${room}/**/*.ts`))
  .filter((file) => !/(\.spec|\.events|index|stored-shapes|spec-for|examples)\.ts$/.test(file));
const found = files.flatMap((file) =>
  mutationsOf(readFileSync(file, 'utf8')).map((mutation) => ({ file, ...mutation })),
);
const isExcluded = (mutation) => exclusions.some((exclusion) => isAt(exclusion, mutation));
const isAt = ({ file, text, was }, mutation) =>
  mutation.file === file && mutation.text === text && mutation.was.trim() === was;
const all = found.filter((mutation) => !isExcluded(mutation));
const gone = options.room ? [] : exclusions.filter((exclusion) => !found.some((mutation) => isAt(exclusion, mutation)));
if (gone.length > 0) {
  console.error(`No mutation is there any more to exclude: ${JSON.stringify(gone, null, 2)}`);
  process.exit(2);
}
const drawn = all
  .map((mutation) => ({ mutation, place: random() }))
  .toSorted((one, other) => one.place - other.place)
  .slice(0, wanted)
  .map(({ mutation }) => mutation);

let current;
const vitest = await createVitest(
  'test',
  // A cache on disk would keep the changed text under the name of the file.
  {
    watch: false,
    fsModuleCache: false,
    pool: 'threads',
    maxWorkers: 1,
    bail: 1,
    reporters: [{}],
    printConsoleTrace: false,
    onConsoleLog: () => false,
  },
  {
    plugins: [
      {
        name: 'mutation',
        enforce: 'pre',
        load(id) {
          if (current === undefined || id.split('?')[0] !== resolve(current.file)) return undefined;
          return mutated(readFileSync(current.file, 'utf8'), current);
        },
      },
    ],
  },
);

/** Whether any of the specs fails with the change, or with none. */
async function isNoticed(mutation, specs) {
  for (const { file } of [current, mutation].filter(Boolean)) vitest.invalidateFile(resolve(file));
  current = mutation;
  if (specs.length === 0) return false;
  const run = vitest.runTestSpecifications(specs, false);
  const late = new Promise((done) => setTimeout(done, secondsPerMutationMax * 1_000, 'late').unref());
  const result = await Promise.race(mutation ? [run, late] : [run]);
  if (result === 'late') {
    // Whoever cancels twice ends a loop without end too.
    await Promise.all([vitest.cancelCurrentRun('keyboard-input'), vitest.cancelCurrentRun('keyboard-input')]);
    return true;
  }
  // The state remembers the modules of earlier runs too.
  const own = new Set(specs.map(({ moduleId }) => moduleId));
  return result.testModules.some((module) => own.has(module.moduleId) && module.state() === 'failed');
}

const specs = await vitest.globTestSpecifications();
const specsBelow = (folder) => specs.filter(({ moduleId }) => moduleId.startsWith(resolve(folder)));
for (const room of rooms) {
  if (await isNoticed(undefined, specsBelow(room))) {
    console.error(`The specs of ${room} fail as they are: nothing can be said about changes.`);
    process.exit(2);
  }
}

/** The files that import a file, by way of others too: known once the specs have run. */
function importersOf(file) {
  const found = new Set([resolve(file)]);
  for (const { vite } of vitest.projects) {
    for (const each of found) {
      for (const module of vite.moduleGraph.getModulesByFile(each) ?? []) {
        for (const importer of module.importers) if (importer.file) found.add(importer.file);
      }
    }
  }
  return found;
}

const survivors = [];
for (const [index, mutation] of drawn.entries()) {
  const room = rooms.find((folder) => mutation.file.startsWith(folder)) ?? dirname(mutation.file);
  const importers = importersOf(mutation.file);
  const related = specsBelow(room).filter(({ moduleId }) => importers.has(moduleId));
  const isNear = ({ moduleId }) => dirname(moduleId) === dirname(resolve(mutation.file));
  const nearFirst = [related.filter(isNear), related.filter((spec) => !isNear(spec))];
  const noticed = (await isNoticed(mutation, nearFirst[0])) || (await isNoticed(mutation, nearFirst[1]));
  if (!noticed) {
    survivors.push(mutation);
    console.log(
      `survived  ${mutation.file}:${mutation.line}  ${mutation.was.trim()} → ${mutation.instead.trim()}  in  ${mutation.text}`,
    );
  }
  if ((index + 1) % 50 === 0) console.log(`${index + 1} tried, ${survivors.length} survived`);
}
await vitest.close();
const percent = (100 * survivors.length) / drawn.length;
console.log(
  `${drawn.length} of ${all.length} mutations tried (${found.length - all.length} more are excluded by name), ${survivors.length} survived (${percent.toFixed(1)} %)`,
);
process.exit(percent <= survivorsPercentMax ? 0 : 1);
