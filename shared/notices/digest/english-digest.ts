import {
  type CaseLine,
  casesIn,
  type Digest,
  type DigestListName,
  digestLists,
} from '../../domain/message/digest.ts';
import { type Instant, isBefore } from '../../domain/time/instant.ts';
import type { Phrases } from '../words.ts';
import type { DigestWording } from './wording.ts';

const lists = {
  late: 'Late',
  dueToday: 'Due today',
  dueSoon: 'Due within two working days',
  unaccepted: 'To be accepted',
} as const satisfies Record<DigestListName, string>;

export const englishDigest: DigestWording = {
  title: (digest, say) => `Your cases on ${say.day(digest.on)}: ${counts(digest).join(', ')}`,
  opening: ({ at }, say) => [`This awaits you as of ${say.moment(at)}.`],
  list: (name, cases) => `${lists[name]} (${cases})`,
  line: (name, line, at, say) =>
    [
      say.kind(line.kind),
      standing(name, line, at, say),
      name === 'dueToday' ? say.due(line) : `due on ${say.due(line)}`,
      `with ${say.unit(line.unit)}`,
    ].join(', '),
  more: (cases) => `${cases} more are not listed here; see the workbench.`,
  city: (cases) => `Late in the whole city (${cases}), by county and city department`,
  cases: (cases) => (cases === 1 ? '1 case' : `${cases} cases`),
  otherUnits: 'Other units',
  worst: 'Late the longest in the whole city',
  missingNotice: (year) =>
    `The State Council's notice of the holidays of ${year} has not been loaded into the working calendar. Deadlines that reach into ${year} count weekends only until it is. Please load it, and have another administrator approve it.`,
  open: 'Open the workbench',
};

function counts(digest: Digest): readonly string[] {
  const own = digestLists.map((name) => [lists[name].toLowerCase(), casesIn(digest[name])] as const);
  return [
    ...own.filter(([, cases]) => cases > 0).map(([name, cases]) => `${cases} ${name}`),
    ...(digest.city === null ? [] : [`${digest.city.cases} late in the city`]),
    ...(digest.missingNotice === null ? [] : [`no holiday notice for ${digest.missingNotice}`]),
  ];
}

function standing(name: DigestListName, line: CaseLine, at: Instant, say: Phrases): string {
  switch (name) {
    case 'late':
      if (line.lateDays === 0) return 'late';
      return line.lateDays === 1 ? 'late by 1 working day' : `late by ${line.lateDays} working days`;
    case 'dueToday':
      return 'due today';
    case 'dueSoon':
      return 'due soon';
    case 'unaccepted':
      return isBefore(at, line.firstStepBy)
        ? `to be accepted before ${say.limit(line.firstStepBy)}`
        : `not accepted, although its limit was ${say.limit(line.firstStepBy)}`;
  }
}
