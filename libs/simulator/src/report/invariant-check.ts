/** A check made at the end, and what it found. */
export type InvariantCheck = Readonly<{ name: string; holds: boolean; detail?: string }>;
