/** How probable a difference at least as large as the observed one is where there is none. */
export type TestResult = Readonly<{ method: TestMethod; pValue: number }>;
export type TestMethod = 'pooledZ' | 'fisherExact' | 'exactBinomial' | 'chiSquare' | 'rankSum';
