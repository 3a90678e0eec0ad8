import { expect, test } from 'vitest';
import { profileAskMail } from '../../../shared/domain/mailing/profile-ask-mail.ts';
import { PolicyInForce } from '../../../shared/domain/policy/policy-header.ts';
import { Profile } from '../../../shared/domain/profile/profile.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { MailingWorld, owner, shoes, stone } from '../../support/mailing/mailing-world.ts';
import { policyIdOf } from '../../support/mailing/planned-mail.ts';
import { ScriptedTransport } from '../../support/messages/scripted-transport.ts';
import { contentWith, profileOf } from '../../support/policy/matched-city.ts';
import { facetsOf } from '../../../shared/domain/policy/facets.ts';

const on = civilDate('2026-09-28');
const known = { value: 40, source: 'enterprise', on };

/** A world in which a policy waits for the number of people and the day of founding, and somebody of two enterprises is to be asked. */
function world(): MailingWorld {
  const made = new MailingWorld(new ScriptedTransport());
  const criteria = {
    all: [
      { clause: 'employees', from: 20 },
      { clause: 'foundedOn', to: '2020-01-01' },
    ],
  };
  const { programmes, validUntil, ...content } = contentWith({ criteria });
  made.inForce.push(
    PolicyInForce.parse({
      policyId: policyIdOf(1),
      version: 1,
      publishedAt: made.now,
      validUntil,
      facets: facetsOf({ ...content, programmes, validUntil }),
      criteria,
      programmes,
    }),
  );
  for (const enterpriseId of [shoes, stone]) {
    made.profiles.set(enterpriseId, Profile.parse({ ...profileOf(1), enterpriseId }));
  }
  made.mails.plan(profileAskMail(owner, on, made.now));
  return made;
}

test('a person is asked by one mail over all their enterprises, in both languages, and can end it by one click', async () => {
  const city = world();
  expect(await city.run()).toMatchObject({ sent: 1 });
  const [mail] = await city.sent();
  expect(mail?.subject).toBe('【完善画像】请补充企业画像，以便判断政策是否适用');
  expect(mail?.text).toContain(
    '晋江示例鞋业有限公司：请填写从业人员、成立日期，有1项政策须据此判断是否适用。',
  );
  expect(mail?.text).toContain(
    '惠安示例石雕有限公司: fill in number of employees, date of founding; a policy waits for it.',
  );
  expect(mail?.text).toContain('不再接收惠安示例石雕有限公司的智能匹配邮件');
  expect(mail?.headerLines.some(({ key }) => key === 'list-unsubscribe')).toBe(true);
  expect(await city.run()).toMatchObject({ sent: 0 });
});

test('what was filled in since is not asked for, and where nothing is missing any more nothing is sent', async () => {
  const half = world();
  half.profiles.set(shoes, Profile.parse({ ...profileOf(1), enterpriseId: shoes, employees: known }));
  half.profiles.set(
    stone,
    Profile.parse({ ...profileOf(1), enterpriseId: stone, employees: { ...known, value: 3 } }),
  );
  await half.run();
  const [mail] = await half.sent();
  expect(mail?.text).toContain('晋江示例鞋业有限公司：请填写成立日期');
  expect(mail?.text).not.toContain('惠安示例石雕有限公司：');

  const whole = world();
  for (const enterpriseId of [shoes, stone]) {
    const profile = { ...profileOf(1), enterpriseId, employees: { ...known, value: 3 } };
    whole.profiles.set(enterpriseId, Profile.parse(profile));
  }
  expect(await whole.run()).toMatchObject({ sent: 0, withheld: 1 });
});

test('of several weeks that a pause kept waiting, nobody is asked more than once', async () => {
  const city = world();
  city.later(7 * 24 * 60);
  city.mails.plan(profileAskMail(owner, civilDate('2026-10-05'), city.now));
  expect(await city.run()).toMatchObject({ sent: 1, withheld: 1 });
});
