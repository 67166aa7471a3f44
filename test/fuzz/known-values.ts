/** Values kept for each name: enough to meet what was made lately, and few enough to meet it again. */
const valuesPerNameMax = 12;

/** Texts that examples and answers held, by the name they stood under: so that requests are about what exists. */
export class KnownValues {
  readonly #values = new Map<string, string[]>();

  /** Takes note of every text in a JSON value. */
  learn(value: unknown, name = ''): void {
    if (typeof value === 'string') this.#keep(name, value);
    else if (Array.isArray(value)) for (const item of value) this.learn(item, name.replace(/s$/, ''));
    else if (typeof value === 'object' && value !== null)
      for (const [field, inner] of Object.entries(value)) this.learn(inner, field);
  }

  of(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  #keep(name: string, value: string): void {
    if (value.length > 512) return;
    const values = this.#values.get(name) ?? [];
    if (values.includes(value)) return;
    values.push(value);
    if (values.length > valuesPerNameMax) values.shift();
    this.#values.set(name, values);
  }
}
