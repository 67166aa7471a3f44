/** How a party names a person: a platform by its account, a wallet by an openid that holds for one appid. */
export type PersonIdentifier = Readonly<{ scheme: 'account' | 'openid' | 'phone'; scope: string; value: string }>;
