import type { Channel } from '@hutong/world';
import { describe, expect, it } from 'vitest';
import { type Shopper, chooseChannel } from './shopper.js';

const channel = (codeIssuer: string, presentation: Channel['presentation'], field: Channel['field'] = 'online') =>
  ({ channelId: `${codeIssuer}.${presentation}.${field}`, codeIssuer, presentation, field }) as Channel;
const alipay = channel('alipay', 'inApp');
const savedCode = channel('tenpay', 'dynamicCode');
const wechat = channel('tenpay', 'inApp');
const friendLink = channel('tenpay', 'link');
const tail = channel('leshua', 'dynamicCode');
const shopCode = channel('tenpay', 'dynamicCode', 'barcode');

const own = (payerApp: string) => ({ payerApp, codeIssuer: payerApp });
const likesWechat: Pick<Shopper, 'preferences' | 'friends' | 'scanner' | 'inShop' | 'namesFriendBy' | 'shopCode'> = {
  namesFriendBy: null,
  shopCode: 'dynamicCode',
  preferences: [own('tenpay'), own('alipay')],
  friends: [],
  scanner: null,
  inShop: false,
};
const friend = { scheme: 'openid', scope: 'wx', value: 'friend' } as const;
const choose = (offered: readonly Channel[], more: Partial<Shopper> = {}) =>
  chooseChannel(offered, { ...likesWechat, ...more } as Shopper, ({ codeIssuer }) =>
    codeIssuer === 'leshua' ? undefined : codeIssuer,
  );

describe('Choosing among the channels offered', () => {
  it('takes the most liked wallet that is offered, inside the app before by a code', () => {
    expect(choose([alipay, savedCode, friendLink])?.channel).toBe(savedCode);
    expect(choose([alipay, savedCode, wechat])?.channel).toBe(wechat);
    expect(choose([alipay])).toEqual({ channel: alipay, payerApp: 'alipay', fallbackApp: 'alipay' });
  });

  it('asks a friend where a link is offered, and pays alone where none is', () => {
    expect(choose([alipay, savedCode, friendLink], { friends: [friend] })?.channel).toBe(friendLink);
    expect(choose([alipay], { friends: [friend] })?.channel).toBe(alipay);
  });

  it('asks whom it names by the platform’s own link, and anybody else by WeChat’s, where both are there', () => {
    const [friends, helpMePay] = [[friend], channel('alipay', 'link')];
    const links = [alipay, helpMePay, friendLink];
    expect(choose(links, { friends })?.channel).toBe(friendLink);
    expect(choose(links, { friends, namesFriendBy: 'phone' })).toMatchObject({
      channel: helpMePay,
      payerApp: 'alipay',
    });
    expect(choose([alipay, helpMePay], { friends })?.channel).toBe(helpMePay);
    expect(choose([alipay, friendLink], { friends, namesFriendBy: 'account' })?.channel).toBe(friendLink);
  });

  it('goes in a shop by the code that is meant, where there is one', () => {
    const [printed, shown] = [channel('tenpay', 'staticCode', 'barcode'), channel('tenpay', 'customerCode', 'barcode')];
    const codes = [wechat, shopCode, printed, shown];
    expect(choose(codes, { inShop: true })?.channel).toBe(shopCode);
    expect(choose(codes, { inShop: true, shopCode: 'staticCode' })?.channel).toBe(printed);
    expect(choose(codes, { inShop: true, shopCode: 'customerCode' })?.channel).toBe(shown);
    expect(choose([wechat, shopCode], { inShop: true, shopCode: 'staticCode' })?.channel).toBe(shopCode);
    const scanner = { payerApp: 'hebao', choice: 7, online: false };
    expect(choose(codes, { inShop: true, shopCode: 'staticCode', scanner })).toMatchObject({ payerApp: 'hebao' });
  });

  it('takes what there is when nothing that is liked is offered, but no link and nothing that no app pays', () => {
    const jdpay = channel('jdpay', 'inApp');
    expect(choose([jdpay])?.channel).toBe(jdpay);
    expect(choose([tail])).toBeUndefined();
    expect(choose([friendLink])).toBeUndefined();
    expect(choose([])).toBeUndefined();
  });

  it('takes a liked app to the code of another issuer', () => {
    const preferences = [{ payerApp: 'yiqianbao', codeIssuer: 'leshua' }];
    expect(choose([alipay, tail], { preferences })).toMatchObject({ channel: tail, payerApp: 'yiqianbao' });
  });

  it('scans a code in a shop with the app at hand, and online only if meant to; the issuer’s own app stays at hand', () => {
    const scanner = { payerApp: 'icbc', choice: 7, online: false };
    const scanned = { channel: shopCode, payerApp: 'icbc', fallbackApp: 'tenpay' };
    expect(choose([wechat, shopCode], { scanner, inShop: true })).toEqual(scanned);
    expect(choose([wechat, shopCode], { scanner, inShop: false })?.channel).toBe(wechat);
    expect(choose([alipay, savedCode], { scanner })?.payerApp).toBe('tenpay');
    expect(choose([alipay, savedCode], { scanner: { ...scanner, online: true } })).toMatchObject({
      channel: savedCode,
      payerApp: 'icbc',
    });
  });
});
