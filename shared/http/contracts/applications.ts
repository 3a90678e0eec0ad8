import * as z from 'zod';
import { ApplicationState } from '../../domain/policy/application.ts';
import { PolicyId, ProgrammeId } from '../../domain/policy/policy.ts';
import type { Contract } from '../contract.ts';
import { enterpriseParams } from '../path-params.ts';
import { ApplicationListView, ApplicationView } from '../views/application-view.ts';
import { readContract } from './read-contract.ts';

const Said = z
  .strictObject({
    policyId: PolicyId.meta({ description: '政策 · The policy' }),
    programmeId: ProgrammeId.meta({ description: '政策中的申报项目 · The programme of the policy' }),
    state: ApplicationState.meta({
      description: '有意申报、准备材料、已申报、不申报 · Interested, preparing, applied, not applying',
    }),
  })
  .meta({ id: 'ApplicationStatement' });

const own = { zh: '该企业的人员', en: 'people of that enterprise' };

const preparing: ApplicationView = {
  enterpriseId: 'E01',
  policyId: '01K4A0P1XQ3V0GAB3C5D7E9F1G',
  programmeId: 'equipment-subsidy',
  state: 'preparing',
  by: 'e01',
  at: '2026-09-24T10:00:00.000Z',
};

export const stateApplication: Contract<typeof enterpriseParams, typeof Said, typeof ApplicationView> = {
  operationId: 'stateApplication',
  command: null,
  summary: { zh: '填报申报情况', en: 'Say how far the enterprise is with a programme' },
  description: {
    zh: '每家企业对每个申报项目只有一种情况，以最后一次填报为准。申报期将要开始或截止时，已申报和不申报的企业不再收到提醒。',
    en: 'An enterprise has one state for each programme; the last word holds. Who has applied or does not want to is not reminded of windows that open or close.',
  },
  may: own,
  params: enterpriseParams,
  body: Said,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 200, view: ApplicationView, etag: false, location: false },
  failures: ['notFound', 'policyUnknown', 'programmeUnknown', 'keyReused'],
  examples: {
    body: { policyId: preparing.policyId, programmeId: preparing.programmeId, state: 'preparing' },
    answer: preparing,
  },
};

export const listApplications = readContract({
  operationId: 'listApplications',
  summary: { zh: '企业的申报情况', en: 'How far an enterprise is with which programmes' },
  description: { zh: '最近的政策在前。', en: 'The latest policies first.' },
  may: own,
  params: enterpriseParams,
  view: ApplicationListView,
  paging: true,
  failures: ['notFound'],
  answer: { items: [preparing] },
});
