/**
 * The registration authorities of GB 32100-2015, as amended, by the first character of a credit code, with the categories
 * of organisation that each registers (second character).
 */
export const registrationAuthorities: ReadonlyMap<string, string> = new Map([
  ['1', '1239'], // 机构编制
  ['2', '19'], // 外交
  ['3', '123459'], // 司法行政
  ['4', '19'], // 文化
  ['5', '1239'], // 民政
  ['6', '129'], // 旅游
  ['7', '129'], // 宗教
  ['8', '19'], // 工会
  ['9', '123'], // 工商 (市场监管): 企业, 个体工商户, 农民专业合作社
  ['A', '19'], // 中央军委改革和编制办公室
  ['N', '1239'], // 农业
  ['Y', '1'], // 其他
]);
