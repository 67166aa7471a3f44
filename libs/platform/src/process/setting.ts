import { validateSync } from 'class-validator';

type Environment = Readonly<Record<string, string | undefined>>;
type SettingsClass<Settings extends object> = new () => Settings;

/** One environment variable, as people read about it. */
type Variable = Readonly<{
  name: string;
  means: string;
  /** What holds when it is not set; without it the variable must be set. */
  default?: string;
  /** The value is never repeated, because it may hold a password. */
  isSecret?: boolean;
  /** Makes of the text what the field holds; what comes of it is checked by the field's validators. */
  read?: (text: string) => unknown;
}>;

const variables = new WeakMap<object, Map<string | symbol, Variable>>();

/** A field of a settings class that is read from an environment variable. */
export const Setting =
  (variable: Variable): PropertyDecorator =>
  (prototype, property) => {
    const own = variables.get(prototype) ?? new Map<string | symbol, Variable>();
    variables.set(prototype, own.set(property, variable));
  };

/** Settings that cannot be taken; the message names each variable and what it should be. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(mistakes: readonly string[]) {
    super(`The settings cannot be taken: ${mistakes.join('; ')}`);
  }
}

/** Every variable of a settings class, those of the classes it extends first. */
export const describedSettings = (type: SettingsClass<object>): readonly Variable[] =>
  fieldsOf(type).map(([, variable]) => variable);

/** The lines about settings in a help text. */
export function settingsUsage(...types: readonly SettingsClass<object>[]): string {
  const described = types.flatMap(describedSettings);
  const width = Math.max(...described.map(({ name }) => name.length));
  const lines = described.map(
    ({ name, means, ...rest }) =>
      `  ${name.padEnd(width)}  ${means}${rest.default ? ` (default ${rest.default})` : ''}\n`,
  );
  return `Settings (environment):\n${lines.join('')}`;
}

/** Reads and checks settings. An absent variable has its default, a wrong one is never replaced silently. Throws `SettingsError`. */
export function readSettings<Settings extends object>(
  type: SettingsClass<Settings>,
  env: Environment = process.env,
): Settings {
  const settings = new type();
  const fields = fieldsOf(type);
  for (const [property, { name, read, ...variable }] of fields) {
    const text = env[name] ?? variable.default ?? '';
    Reflect.set(settings, property, read ? read(text) : text);
  }
  const faults = new Map(
    validateSync(settings, { stopAtFirstError: true }).map(({ property, constraints = {} }) => [
      property,
      Object.values(constraints).join(', '),
    ]),
  );
  const mistakes = fields.flatMap(([property, { name, isSecret }]) => {
    const reason = faults.get(String(property));
    if (reason === undefined) return [];
    const value = env[name];
    if (isSecret && value !== undefined) return [`${name} ${reason}`];
    return [`${name} ${reason}, and is ${value === undefined ? 'not set' : JSON.stringify(value)}`];
  });
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  return settings;
}

function fieldsOf(type: SettingsClass<object>): readonly (readonly [string | symbol, Variable])[] {
  const fields: (readonly [string | symbol, Variable])[] = [];
  for (
    let prototype: object | null = type.prototype as object;
    prototype;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    fields.unshift(...(variables.get(prototype) ?? []));
  }
  return fields;
}
