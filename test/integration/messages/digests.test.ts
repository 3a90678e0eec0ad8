import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DigestDeps } from '../../../shared/app/send-digests.ts';
import { units } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { DigestCity } from '../../support/messages/digest-city.ts';
import { ScriptedTransport } from '../../support/messages/scripted-transport.ts';

const { science, talent, countyLabour, station } = units;

let engine: Engine;
let city: DigestCity;
beforeAll(async () => {
  engine = await startEngine();
  city = new DigestCity(engine);
  await city.settle();
  await city.put(1, 'handled', science, '2026-10-09');
  await city.put(2, 'offered', science, '2026-10-12');
  await city.put(3, 'handled', countyLabour, '2026-09-30');
  await city.put(4, 'received', units.hub, '2026-10-10');
  await city.put(5, 'handled', talent, '2026-10-20');
  await city.put(6, 'offered', talent, '2026-10-20');
  await city.put(7, 'offered', station, '2026-10-14');
});
afterAll(async () => engine.stop());

/** On Fri 9 Oct: county labour and its station have nobody in charge, so the county's lead reads what they owe. */
const friday = {
  lead: 'dueToday: 1, dueSoon: 2, unaccepted: 2',
  handler: 'dueToday: 1',
  'talent-lead': 'unaccepted: 6',
  'county-lead': 'late: 3, unaccepted: 7',
  clerk: 'dueSoon: 4',
  clerk2: 'dueSoon: 4',
  supervisor: 'dueSoon: 4, city: 1',
};

const on = '2026-10-09';
const opening = `${on} 08:30`;

/** The same city, whose process ends after as many writes of digests; or with the queue before it has, or after. */
function crashingAfter(crash: number | 'before the queue' | 'after the queue'): DigestDeps {
  const { deps, queue } = city;
  let written = 0;
  return {
    ...deps,
    digests: {
      ...deps.digests,
      keep: async (mail) => {
        if (written === crash) throw new Error('crashed');
        written += 1;
        await deps.digests.keep(mail);
      },
    },
    mailQueue: {
      send: async (mailIds) => {
        if (crash === 'after the queue') await queue.send(mailIds);
        throw new Error('crashed');
      },
    },
  };
}

describe('the digests of a day', () => {
  test('reach whoever owes something, each once, and nobody else', async () => {
    expect(await city.run(opening)).toEqual({ units: 6, people: 7, queued: 7 });
    expect(await city.readOn(on)).toEqual(friday);

    const transport = new ScriptedTransport();
    await city.sendQueued(transport);
    const addresses = transport.taken.map(({ envelope }) => envelope.to.address);
    expect(addresses.toSorted()).toEqual(
      Object.keys(friday)
        .map((id) => `${id}@example.com`)
        .toSorted(),
    );
  });

  test('sent, are not sent again, whoever asks and whenever on that day', async () => {
    const before = await city.mailsOf(on);
    for (const at of [opening, `${on} 08:45`, `${on} 23:59`]) {
      expect(await city.run(at)).toEqual({ units: 6, people: 7, queued: 0 });
    }
    expect(await city.mailsOf(on)).toEqual(before);
  });

  test('do not change once they are written, though the cases have', async () => {
    await city.forget(on);
    await city.run(opening);
    await city.put(8, 'handled', science, '2026-10-09');
    await city.run(`${on} 09:00`);
    expect(await city.readOn(on)).toEqual(friday);
    await city.forget(on);
    await city.run(`${on} 09:30`);
    expect(await city.readOn(on)).toMatchObject({ lead: 'dueToday: 1 8, dueSoon: 2, unaccepted: 2' });
    await city.withdraw(8);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 'before the queue', 'after the queue'] as const)(
    'after a crash (%s) the next run makes up for it, and everybody has one',
    async (crash) => {
      await city.forget(on);
      await expect(city.run(opening, crashingAfter(crash))).rejects.toThrow('crashed');
      const [cut, transport] = [await city.mailsOf(on), new ScriptedTransport()];
      expect(cut.size).toBe(typeof crash === 'number' ? crash : 7);
      if (crash === 'after the queue') await city.sendQueued(transport);

      await city.run(`${on} 08:35`);
      await city.run(`${on} 08:36`);
      expect(await city.readOn(on)).toEqual(friday);
      for (const [person, { matter }] of cut)
        expect((await city.mailsOf(on)).get(person)?.matter).toEqual(matter);
      await city.sendQueued(transport);
      expect(transport.taken).toHaveLength(7);
    },
  );

  test('made by eight runs at once are one for each person all the same', async () => {
    await city.forget(on);
    await Promise.all(Array.from({ length: 8 }, async () => city.run(opening)));
    expect(await city.readOn(on)).toEqual(friday);
    const transport = new ScriptedTransport();
    await city.sendQueued(transport);
    expect(transport.taken).toHaveLength(7);
  });
});

describe('other days', () => {
  test.each(['2026-10-01', '2026-10-07', '2026-10-11'])(
    'a day off (%s) has none, and nothing is read',
    async (day) => {
      const requests = await engine.meter.during(async () => {
        expect(await city.run(`${day} 08:30`)).toEqual({ units: 0, people: 0, queued: 0 });
      });
      expect(requests).toEqual([]);
    },
  );

  test('before the holiday it looks over it; after it, at what has become late', async () => {
    await city.run('2026-09-30 08:30');
    expect(await city.readOn('2026-09-30')).toMatchObject({
      lead: 'dueSoon: 1, unaccepted: 2',
      handler: 'dueSoon: 1',
      'county-lead': 'dueToday: 3, unaccepted: 7',
    });
    expect(await city.readOn('2026-09-30')).not.toHaveProperty('clerk');
    await city.run('2026-10-10 08:30');
    expect(await city.readOn('2026-10-10')).toMatchObject({
      lead: 'late: 1, dueSoon: 2, unaccepted: 2',
      handler: 'late: 1',
      clerk: 'dueToday: 4',
      supervisor: 'dueToday: 4, city: 2',
    });
  });

  test('from 1 November administrators are told that the next year’s notice is missing, and it is counted', async () => {
    expect(city.counted).not.toContain('noticeMissing');
    await city.run('2026-10-30 08:30');
    expect(await city.readOn('2026-10-30')).not.toHaveProperty('administrator');
    await city.run('2026-11-02 08:30');
    expect(await city.readOn('2026-11-02')).toMatchObject({ administrator: 'missing: 2027' });
    expect(city.counted.filter((what) => what === 'noticeMissing')).toEqual(['noticeMissing']);
  });
});

describe('what a run costs', () => {
  /** Requests and capacity units by what was asked. */
  const spent = async (at: string) => {
    const requests = await engine.meter.during(async () => city.run(at));
    const byKind = Map.groupBy(requests, ({ request, indexes }) =>
      [request, ...Object.keys(indexes)].join(' '),
    );
    return Object.fromEntries(
      [...byKind].map(([kind, of]) => [kind, [of.length, of.reduce((sum, { total }) => sum + total, 0)]]),
    );
  };

  /** Six units; five of them owe something, and of two nobody is in charge, so that the way up is asked. */
  const budget = {
    'Query byParent': [6, 3],
    'Query byHolder': [6, 3],
    'Query byUnaccepted': [6, 3],
    // Ten for people in charge, two for handlers, two for those who hold a role in the city, and the day's digests, read consistently.
    Query: [15, 9],
    // The hub, and the units below which nobody is in charge.
    GetItem: [3, 1.5],
    PutItem: [7, 7],
  };

  test('is three small queries for each unit, the people of those that owe something, and a write for each reader', async () => {
    await city.forget(on);
    expect(await spent(opening)).toEqual(budget);
  });

  test('does not grow with open cases that are due later', async () => {
    for (let n = 100; n < 130; n += 1) await city.put(n, 'received', units.hub, '2026-10-14');
    await city.forget(on);
    expect(await spent(opening)).toEqual(budget);
  });
});
