/** The kinds of streams that hold an authorization: by what the payer was presented. All follow one rule. */
export type AuthorizationKind = 'scan' | 'friendAuthorization' | 'directAuthorization';
