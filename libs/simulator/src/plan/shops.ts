/** Merchant categories after ISO 18245 codes, with the weight of each among merchants (assumed). */
export const shopCategories: readonly Readonly<{ weight: number; value: string }>[] = [
  { weight: 24, value: '5691.clothing' },
  { weight: 12, value: '5732.electronics' },
  { weight: 14, value: '5411.groceries' },
  { weight: 12, value: '5977.cosmetics' },
  { weight: 8, value: '5945.toys' },
  { weight: 8, value: '5712.furniture' },
  { weight: 7, value: '5942.books' },
  { weight: 7, value: '5661.shoes' },
  { weight: 5, value: '5816.virtual-goods' },
  { weight: 3, value: '4722.travel' },
];

/** Where orders are delivered, or the shop is (assumed). */
export const cities: readonly Readonly<{ weight: number; value: string }>[] = [
  { weight: 5, value: 'shanghai' },
  { weight: 5, value: 'beijing' },
  { weight: 4, value: 'hangzhou' },
  { weight: 4, value: 'shenzhen' },
  { weight: 3, value: 'chengdu' },
  { weight: 2, value: 'ningbo' },
  { weight: 2, value: 'lanzhou' },
];

/** Where people shop (assumed): most of the story happens on Taobao. */
export const platforms: readonly Readonly<{ weight: number; value: string }>[] = [
  { weight: 68, value: 'taobao' },
  { weight: 14, value: 'jd' },
  { weight: 10, value: 'meituan' },
  { weight: 4, value: 'pinduoduo' },
  { weight: 4, value: 'taobao-special' },
];
