import { expect, test } from 'vitest';
import { Relation } from '../../../shared/domain/case/actor.ts';
import { writerShownTo } from '../../../shared/domain/case/writer-shown.ts';

const writer = { name: '陈示一', phone: '13800000001', email: 'e01@example.com' };

test.each<[Relation, boolean]>([
  ['hub', false],
  ['hubSupervisor', false],
  ['holderLead', false],
  ['handler', false],
  ['holderMember', false],
  ['assisting', true],
  ['ancestor', true],
  ['station', true],
  ['leader', true],
  ['overseer', true],
  ['auditor', true],
])('%s: masked %s', (as, masked) => {
  const shown = masked
    ? { name: '陈**', phone: '138****0001', masked }
    : { name: writer.name, phone: writer.phone, masked };
  expect(writerShownTo(as, writer)).toEqual(shown);
});

test('who left no number has none to show', () => {
  for (const as of Relation.options) expect(writerShownTo(as, { ...writer, phone: null }).phone).toBeNull();
});
