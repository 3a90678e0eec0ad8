import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeTurns, turnMillis, turnsTogether, untouched } from '../../shared/domain/mailing/sending-rate.ts';
import { beijing } from '../support/case-world.ts';
import { RatedProvider } from '../support/mailing/rated-provider.ts';
import { SimulatedTime } from '../support/mailing/simulated-time.ts';

const seconds = 30;

/** One city's senders over half a minute: some with more mails about policies than they can send, one with mails of cases now and then. */
async function simulated(ratePerSecond: number, senders: number, caseEveryMillis: number, seed: number) {
  const time = new SimulatedTime();
  const provider = new RatedProvider(ratePerSecond);
  const began = time.nowMillis();
  const ends = began + seconds * 1000;
  let [state, random] = [untouched, seed];
  const upTo = (most: number): number => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (random / 2_147_483_648) * most;
  };
  const take = async (sending: 'cases' | 'policies', count: number) => {
    await time.pass(2 + upTo(8));
    const taken = takeTurns(state, { sending, count }, time.nowMillis(), ratePerSecond);
    if (taken.ok) ({ state } = taken.value);
    return taken;
  };
  const sendAt = async (atMillis: number) => {
    await time.until(atMillis);
    await time.pass(5 + upTo(10));
    provider.receive(time.nowMillis());
  };
  const policySender = async (): Promise<void> => {
    while (time.nowMillis() < ends) {
      const taken = await take('policies', turnsTogether(ratePerSecond));
      if (taken.ok) await Promise.all(taken.value.turns.map(async ({ atMillis }) => sendAt(atMillis)));
      else if (taken.refusal.tag === 'wait') await time.until(taken.refusal.untilMillis);
    }
  };
  const waits: number[] = [];
  const caseSender = async (): Promise<void> => {
    while (time.nowMillis() < ends) {
      const asked = time.nowMillis();
      const taken = await take('cases', 1);
      if (!taken.ok) throw new Error('a mail of a case is refused its turn');
      await sendAt(taken.value.turns[0]?.atMillis ?? 0);
      waits.push(time.nowMillis() - asked);
      await time.pass(caseEveryMillis);
    }
  };
  await time.run([...Array.from({ length: senders }, policySender), caseSender()]);
  const inTime = provider.arrivals.filter((at) => at < ends).length;
  return { used: inTime / (ratePerSecond * seconds), refused: provider.refused, waits };
}

describe('the sending rate', () => {
  it.each([
    [14, 1, 1000],
    [14, 4, 700],
    [14, 8, 100_000],
    [50, 3, 200],
    [200, 6, 1000],
  ])(
    'at %i mails a second, %i senders, and a mail of a case every %i ms: held within a fiftieth, and nothing refused',
    async (ratePerSecond, senders, caseEveryMillis) => {
      const { used, refused, waits } = await simulated(ratePerSecond, senders, caseEveryMillis, 7);
      expect(refused).toBe(0);
      expect(used).toBeGreaterThan(0.98);
      expect(used).toBeLessThanOrEqual(1.02);
      // Its own request and the way to the provider, and what mails about policies were given ahead.
      expect(Math.max(...waits)).toBeLessThan(10 + 15 + 200 + turnMillis(ratePerSecond));
    },
  );

  it('gives no turn twice and none closer than the rate allows, whoever asks', () => {
    const asks = fc.array(
      fc.record({
        sending: fc.constantFrom('cases' as const, 'policies' as const),
        count: fc.integer({ min: 1, max: 5 }),
        after: fc.integer({ min: 0, max: 400 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(asks, fc.integer({ min: 1, max: 300 }), (all, rate) => {
        let [state, now] = [untouched, 5000];
        const turns: number[] = [];
        let forPolicies = 0;
        for (const { sending, count, after } of all) {
          now += after;
          const taken = takeTurns(state, { sending, count: sending === 'cases' ? 1 : count }, now, rate);
          if (!taken.ok) {
            expect(sending).toBe('policies');
            continue;
          }
          ({ state } = taken.value);
          turns.push(...taken.value.turns.map(({ atMillis }) => atMillis));
          if (sending === 'policies') forPolicies += count;
          expect(Math.min(...taken.value.turns.map(({ atMillis }) => atMillis))).toBeGreaterThanOrEqual(now);
        }
        for (const [place, turn] of turns.slice(1).entries()) {
          expect(turn - (turns[place] ?? 0)).toBeGreaterThan(turnMillis(rate) - 1e-6);
        }
        expect(state.sequence).toBe(forPolicies);
      }),
    );
  });

  it('is not stopped by what a wrong clock wrote', () => {
    const ahead = { ...untouched, freeAtMillis: 10_000_000 };
    const taken = takeTurns(ahead, { sending: 'cases', count: 1 }, 1000, 14);
    expect(taken).toMatchObject({ ok: true, value: { turns: [{ atMillis: 1000 }] } });
  });

  it('gives mails about policies no turn while they are paused, and mails of cases theirs', () => {
    const pause = { at: beijing('2026-09-28 09:00'), why: 'bounces', bounced: 100, complained: 0 } as const;
    const paused = { ...untouched, paused: pause };
    expect(takeTurns(paused, { sending: 'policies', count: 1 }, 1000, 14)).toEqual({
      ok: false,
      refusal: { tag: 'paused' },
    });
    expect(takeTurns(paused, { sending: 'cases', count: 1 }, 1000, 14).ok).toBe(true);
  });
});
