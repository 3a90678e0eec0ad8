import { ProfileValues } from '../../domain/profile/profile-values.ts';
import type { Contract } from '../contract.ts';
import { enterpriseParams } from '../path-params.ts';
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
