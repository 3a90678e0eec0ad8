import * as z from 'zod';
import { Notice } from './notice.ts';
import notices from './state-council-notices.json' with { type: 'json' };

/** The notices of the State Council for 2020 to 2026, with document numbers and sources. */
export const stateCouncilNotices: readonly Notice[] = z.array(Notice).parse(notices);
