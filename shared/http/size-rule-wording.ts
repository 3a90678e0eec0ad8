import type { Bilingual } from './bilingual.ts';

/** What the lines of the size standard are called, by their ids in the domain. */
export const sizeRuleWording: Readonly<Record<string, Bilingual>> = {
  AGRI: { zh: '农、林、牧、渔业', en: 'Agriculture, forestry, husbandry and fishery' },
  INDUSTRY: { zh: '工业', en: 'Industry' },
  CONSTRUCTION: { zh: '建筑业', en: 'Construction' },
  WHOLESALE: { zh: '批发业', en: 'Wholesale' },
  RETAIL: { zh: '零售业', en: 'Retail' },
  TRANSPORT: { zh: '交通运输业', en: 'Transport' },
  STORAGE: { zh: '仓储业', en: 'Storage' },
  POST: { zh: '邮政业', en: 'Post' },
  LODGING: { zh: '住宿业', en: 'Lodging' },
  CATERING: { zh: '餐饮业', en: 'Catering' },
  INFO: { zh: '信息传输业', en: 'Information transmission' },
  SOFTWARE: { zh: '软件和信息技术服务业', en: 'Software and information technology' },
  REALESTATE: { zh: '房地产开发经营', en: 'Real estate development' },
  PROPERTY: { zh: '物业管理', en: 'Property management' },
  LEASING: { zh: '租赁和商务服务业', en: 'Leasing and business services' },
  OTHER: { zh: '其他未列明行业', en: 'Other industries' },
  NOT_DEFINED: { zh: '划型标准未作规定的行业', en: 'Industries whose size is not defined' },
};
