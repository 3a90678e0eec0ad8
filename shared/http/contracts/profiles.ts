import * as z from 'zod';
import { ImportReport } from '../../domain/profile/import-report.ts';
import { ProfileValues } from '../../domain/profile/profile-values.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';
import type { Contract } from '../contract.ts';
import { enterpriseParams, noParams } from '../path-params.ts';
import { ProfileView, SavedProfileView } from '../views/profile-view.ts';
import { profileExample } from './example-profile.ts';
import { readContract } from './read-contract.ts';

export const getProfile = readContract({
  operationId: 'getProfile',
  summary: { zh: '企业画像', en: 'The profile of an enterprise' },
  description: {
    zh: '政策匹配所依据的信息，每项注明来源和日期；企业规模由系统计算。ETag 用于修改。',
    en: 'What policies are matched by, each value with its source and day; the size class is computed. Its ETag goes into a change.',
  },
  may: { zh: '本企业人员；枢纽平台；市政府办；审计', en: 'its people; the hub; overseers; auditors' },
  params: enterpriseParams,
  view: ProfileView,
  etag: true,
  failures: ['notFound'],
  answer: profileExample,
});

const ProfileBody = ProfileValues.unwrap().meta({ id: 'ProfileValues' });

export const saveProfile: Contract<typeof enterpriseParams, typeof ProfileBody, typeof SavedProfileView> = {
  operationId: 'saveProfile',
  command: null,
  summary: { zh: '填写企业画像', en: 'Fill in the profile of an enterprise' },
  description: {
    zh: '未列出的信息不变，null 表示不掌握。资质列表视为完整。填写后重新匹配政策。If-Match 为读到的画像。',
    en: 'What is left out stays as it is, null says that it is not known. The list of qualifications counts as complete. Policies are then matched anew. If-Match names the profile that was read.',
  },
  may: { zh: '本企业人员；枢纽平台', en: 'its people; the hub' },
  params: enterpriseParams,
  body: ProfileBody,
  needs: { idempotencyKey: true, ifMatch: true, paging: false },
  success: { status: 200, view: SavedProfileView, etag: true, location: false },
  failures: ['forbidden', 'notFound', 'keyReused'],
  examples: {
    body: {
      employees: 58,
      revenueWan: 1420,
      foundedOn: '2018-03-12',
      qualifications: [
        { tag: 'EXPORTER', issuedOn: null, expiresOn: null },
        { tag: 'MICRO_SMALL', issuedOn: null, expiresOn: null },
      ],
    },
    answer: { profile: profileExample, ignored: ['MICRO_SMALL'] },
  },
};

const ImportBody = z
  .strictObject({
    file: z.base64().min(4).max(200_000).meta({
      description: 'CSV 文件，Base64；UTF-8 或 GB18030 · The CSV file in base64; UTF-8 or GB18030',
    }),
    on: CivilDate.optional().meta({
      description: '数据日期，默认为当天 · The day of which the values are; today if left out',
    }),
  })
  .meta({ id: 'ProfileImport' });
const ImportView = ImportReport.meta({ id: 'ProfileImportReport' });

export const importProfiles: Contract<typeof noParams, typeof ImportBody, typeof ImportView> = {
  operationId: 'importProfiles',
  command: null,
  summary: { zh: '批量导入企业画像', en: 'Import profiles' },
  description: {
    zh: '每行一家企业，首行为列名：统一社会信用代码、行业代码、县（市、区）代码、开发区代码、登记类型、从业人员、营业收入（万元）、资产总额（万元）、成立日期、资质。空格子不改变原有信息；资质写作“HIGH_TECH:2024-12-02:2027-12-01;EXPORTER”，没有任何资质的写“无”。每次最多300行。正确的行写入，其余逐行说明；用同一个 Idempotency-Key 重发，从中断处继续。',
    en: 'One enterprise a line under the headings named above. An empty cell leaves what is known; qualifications are written as in the example, 无 says that none are held. At most 300 lines. Good lines are written, the others reported; sent again under the same Idempotency-Key it goes on where it was cut short.',
  },
  may: { zh: '枢纽平台', en: 'the hub' },
  params: noParams,
  body: ImportBody,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 200, view: ImportView, etag: false, location: false },
  failures: ['forbidden', 'keyReused'],
  examples: {
    // 统一社会信用代码,从业人员,资质 / 913505820000010A50,420,EXPORTER:2025-01-01
    body: {
      file: '57uf5LiA56S+5Lya5L+h55So5Luj56CBLOS7juS4muS6uuWRmCzotYTotKgKOTEzNTA1ODIwMDAwMDEwQTUwLDQyMCxFWFBPUlRFUjoyMDI1LTAxLTAxCg==',
      on: '2026-09-01',
    },
    answer: {
      written: 1,
      unchanged: 0,
      refused: [{ line: 3, faults: [{ column: '从业人员', rule: 'format' }] }],
    },
  },
};
