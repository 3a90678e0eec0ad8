import { importProfiles, type ImportDeps, maxLines } from '../../shared/app/import-profiles.ts';
import { type ProfileReadDeps, readProfile } from '../../shared/app/read-profile.ts';
import { saveProfile } from '../../shared/app/save-profile.ts';
import { accepted, refused } from '../../shared/domain/result.ts';
import { civilDateOf } from '../../shared/domain/time/instant.ts';
import { bindCommand, bindPost } from '../../shared/http/bind-act.ts';
import { bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/profiles.ts';
import { pointerTo } from '../../shared/http/field-fault.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showProfile } from '../../shared/http/views/show-profile.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

export interface ProfilesDeps extends ProfileReadDeps, ImportDeps {}

/** What is known of enterprises, by which policies find them. */
export function profilesRoutes(deps: ProfilesDeps): BoundRoutes<'profiles'> {
  const { codes, timeZone } = deps;
  return {
    getProfile: bindRead(contracts.getProfile, async ({ enterpriseId }, caller) => {
      const profile = await readProfile(deps, caller, enterpriseId);
      if (!profile.ok) return profile;
      const view = showProfile(profile.value, codes, civilDateOf(caller.now, timeZone));
      return accepted({ view, acts: profile.value.revision });
    }),
    importProfiles: bindPost(contracts.importProfiles, async (_params, { file, on }, intent) => {
      const report = await importProfiles(deps, attemptOf(intent), Buffer.from(file, 'base64'), on);
      if (report.ok) return accepted({ view: report.value });
      const { refusal } = report;
      const at = pointerTo(['file']);
      if (refusal.tag === 'tableUnreadable')
        return refused({ tag: 'invalidRequest', faults: [{ at, rule: 'format' }] });
      if (refusal.tag === 'tableTooLong')
        return refused({ tag: 'invalidRequest', faults: [{ at, rule: 'tooMany', limit: String(maxLines) }] });
      return refused(refusal);
    }),
    saveProfile: bindCommand(contracts.saveProfile, async ({ enterpriseId }, values, intent, seen) => {
      const saved = await saveProfile(deps, attemptOf(intent), enterpriseId, values, seen);
      if (!saved.ok) {
        if (saved.refusal.tag !== 'profileFaulty') return refused(saved.refusal);
        const faults = saved.refusal.faults.map(({ path, rule }) => ({ at: pointerTo(path), rule }));
        return refused({ tag: 'invalidRequest', faults });
      }
      const { profile, ignored } = saved.value;
      const view = { profile: showProfile(profile, codes, civilDateOf(intent.now, timeZone)), ignored };
      return accepted({ view, acts: profile.revision });
    }),
  };
}
