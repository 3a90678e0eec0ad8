import { expect, test } from 'vitest';
import { contentDiff } from '../../../shared/domain/policy/content-diff.ts';
import { policyContent } from '../../support/policies.ts';

const [programme] = policyContent().programmes;

test.each([
  ['nothing', {}, []],
  ['the last day', { validUntil: null }, [{ field: 'validUntil', before: '2028-09-14', after: null }]],
  [
    'a window',
    { programmes: [{ ...programme, windows: [{ opensOn: '2026-10-08', closesOn: '2026-12-31' }] }] },
    [
      {
        field: 'programmes/equipment/windows',
        before: [{ opensOn: '2026-10-08', closesOn: '2026-11-30' }],
        after: [{ opensOn: '2026-10-08', closesOn: '2026-12-31' }],
      },
    ],
  ],
  [
    'a programme for another',
    { programmes: [{ ...programme, id: 'robots' }] },
    [
      { field: 'programmes/equipment', before: programme, after: null },
      { field: 'programmes/robots', before: null, after: { ...programme, id: 'robots' } },
    ],
  ],
  [
    'the order of the topics',
    { topics: ['设备', '技改'] },
    [{ field: 'topics', before: ['技改', '设备'], after: ['设备', '技改'] }],
  ],
])('a version that changes %s says so', (_, changes, diff) => {
  expect(contentDiff(policyContent(), policyContent(changes))).toEqual(diff);
});
