import { StaffRole } from '../../../shared/domain/directory/account.ts';
import {
  DirectoryNotice,
  directoryNoticeTable,
  type DirectoryNotice as Notice,
} from '../../../shared/domain/message/directory-notice.ts';
import { beijing } from '../case-world.ts';

/** Two notices for every row of the table but the invitations, with these names and this text in it wherever one can be. */
export function everyDirectoryNotice(name: string, text: string): readonly Notice[] {
  const unit = { zh: name, en: name };
  const period = { fromOn: '2026-09-28', untilOn: '2026-10-09' };
  const posts = { unit, other: unit, roles: StaffRole.options, away: name, ...period };
  const facts = {
    claimId: '01K5XQ3V0G8Z5R1T7W9Y2B4D6F',
    enterprise: name,
    person: name,
    reason: text,
    ...posts,
  };
  return Object.entries(directoryNoticeTable).flatMap(([event, rows]) =>
    rows
      .filter(({ to }) => to !== 'invited')
      .flatMap(({ to }) =>
        [true, false].map((manages) =>
          noticeOf({ event, to, at: beijing('2026-09-24 17:50') }, { ...facts, manages }),
        ),
      ),
  );
}

/** With those of the facts that a notice of its event has. */
function noticeOf(
  base: { readonly event: string; readonly to: string; readonly at: string },
  facts: Readonly<Record<string, unknown>>,
): Notice {
  const shape = DirectoryNotice.options
    .map((each) => each.unwrap().shape)
    .find(({ event }) => event.value === base.event);
  const names = Object.keys(shape ?? {});
  const own = Object.fromEntries(Object.entries(facts).filter(([fact]) => names.includes(fact)));
  return DirectoryNotice.parse({ ...base, ...own });
}
