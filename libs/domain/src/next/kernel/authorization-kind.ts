/** The kinds of streams that hold an authorization: by what the payer was presented. All follow one rule. */
export type AuthorizationKind = 'scan' | 'friendAuthorization' | 'directAuthorization';

/** The kind of stream in which the payer's side of a channel is recorded. */
export const authorizationKindOf = (presents: 'code' | 'link' | 'nothing'): AuthorizationKind =>
  (({ code: 'scan', link: 'friendAuthorization', nothing: 'directAuthorization' }) as const)[presents];
