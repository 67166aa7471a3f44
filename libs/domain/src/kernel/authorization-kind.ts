import type { Capture, ChannelCapabilities } from './channel.js';

/** The kinds of streams that hold an authorization: by how the payer takes the payment up. All follow one rule. */
export type AuthorizationKind = 'scan' | 'friendAuthorization' | 'directAuthorization';

const kindByCapture: Readonly<Record<Capture, AuthorizationKind>> = {
  camera: 'scan',
  album: 'scan',
  merchantScanner: 'scan',
  linkOpened: 'friendAuthorization',
  appOpened: 'directAuthorization',
};

/** In which kind of stream whoever pays such a request is recorded. All captures of a channel are of one kind. */
export function authorizationKindOf({ captures }: Pick<ChannelCapabilities, 'captures'>): AuthorizationKind {
  const [capture] = captures;
  if (capture === undefined) throw new Error('A channel is taken up in no way');
  return kindByCapture[capture];
}
