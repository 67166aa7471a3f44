declare const brand: unique symbol;

/** A value of a primitive type that may not be mixed up with another of the same type. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Either a value or the reason there is none; for reading what comes from outside. */
export type Result<T, Fault> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; fault: Fault }>;

export const success = <T>(value: T) => ({ ok: true, value }) as const;
export const failure = <Fault>(fault: Fault) => ({ ok: false, fault }) as const;
