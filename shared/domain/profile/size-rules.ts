/** The number at which a class begins: large, medium, small. What stays below the last one is micro. */
type LowerBounds = readonly [large: number, medium: number, small: number];

export type SizeIndicator = 'employees' | 'revenueWan' | 'assetsWan';

/** How the industries of a line of the standard are classed. No bounds: the standard does not define their size. */
export interface SizeRule {
  readonly id: string;
  /** Sections by letter, divisions and groups of GB/T 4754-2017 by digits. */
  readonly industries: readonly string[];
  readonly bounds: { readonly [Indicator in SizeIndicator]?: LowerBounds };
}

/**
 * 统计上大中小微型企业划分办法(2017), 国统字〔2017〕213号, on 中小企业划型标准规定, 工信部联企业〔2011〕300号: 16 lines, and last
 * what they do not cover. Finance (J) has a standard of its own, with other indicators.
 */
export const sizeRules: readonly SizeRule[] = [
  { id: 'AGRI', industries: ['A'], bounds: { revenueWan: [20_000, 500, 50] } },
  {
    id: 'INDUSTRY',
    industries: ['B', 'C', 'D'],
    bounds: { employees: [1000, 300, 20], revenueWan: [40_000, 2000, 300] },
  },
  {
    id: 'CONSTRUCTION',
    industries: ['E'],
    bounds: { revenueWan: [80_000, 6000, 300], assetsWan: [80_000, 5000, 300] },
  },
  {
    id: 'WHOLESALE',
    industries: ['51'],
    bounds: { employees: [200, 20, 5], revenueWan: [40_000, 5000, 1000] },
  },
  {
    id: 'RETAIL',
    industries: ['52'],
    bounds: { employees: [300, 50, 10], revenueWan: [20_000, 500, 100] },
  },
  {
    id: 'TRANSPORT',
    // Loading and unloading (591) is transport, the rest of division 59 is storage.
    industries: ['54', '55', '56', '57', '58', '591'],
    bounds: { employees: [1000, 300, 20], revenueWan: [30_000, 3000, 200] },
  },
  {
    id: 'STORAGE',
    industries: ['592', '593', '594', '595', '596', '599'],
    bounds: { employees: [200, 100, 20], revenueWan: [30_000, 1000, 100] },
  },
  {
    id: 'POST',
    industries: ['60'],
    bounds: { employees: [1000, 300, 20], revenueWan: [30_000, 2000, 100] },
  },
  {
    id: 'LODGING',
    industries: ['61'],
    bounds: { employees: [300, 100, 10], revenueWan: [10_000, 2000, 100] },
  },
  {
    id: 'CATERING',
    industries: ['62'],
    bounds: { employees: [300, 100, 10], revenueWan: [10_000, 2000, 100] },
  },
  {
    id: 'INFO',
    industries: ['63', '64'],
    bounds: { employees: [2000, 100, 10], revenueWan: [100_000, 1000, 100] },
  },
  {
    id: 'SOFTWARE',
    industries: ['65'],
    bounds: { employees: [300, 100, 10], revenueWan: [10_000, 1000, 50] },
  },
  {
    id: 'REALESTATE',
    industries: ['701'],
    bounds: { revenueWan: [200_000, 1000, 100], assetsWan: [10_000, 5000, 2000] },
  },
  {
    id: 'PROPERTY',
    industries: ['702'],
    bounds: { employees: [1000, 300, 100], revenueWan: [5000, 1000, 500] },
  },
  {
    id: 'LEASING',
    industries: ['L'],
    bounds: { employees: [300, 100, 10], assetsWan: [120_000, 8000, 100] },
  },
  {
    id: 'OTHER',
    industries: ['M', 'N', 'O', 'R', '85', '703', '709'],
    bounds: { employees: [300, 100, 10] },
  },
  { id: 'NOT_DEFINED', industries: ['J', 'P', 'S', 'T', '53', '84', '704'], bounds: {} },
];
