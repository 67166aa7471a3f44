/** A person as events name one: an opaque reference, stable in this ledger. Who it is stands in `person-<ref>` and nowhere else. */
export type PersonRef = Readonly<{ ref: string }>;

export const samePerson = (one: PersonRef, other: PersonRef): boolean => one.ref === other.ref;
