import { previewAudience, type PreviewDeps } from '../../shared/app/preview-audience.ts';
import { accepted, refused } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import * as contracts from '../../shared/http/contracts/audience.ts';
import { criteriaProblem } from '../../shared/http/criteria-problem.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showPreview } from '../../shared/http/views/show-audience.ts';

/** Whom policies reach, for those who make them. */
export function audienceRoutes(deps: PreviewDeps): BoundRoutes<'audience'> {
  return {
    previewAudience: bindPost(contracts.previewAudience, async (_params, { criteria }, caller) => {
      const preview = await previewAudience(deps, caller, criteria);
      if (preview.ok) return accepted({ view: showPreview(preview.value) });
      const { refusal } = preview;
      return refused(refusal.tag === 'criteriaFaulty' ? criteriaProblem(refusal.faults) : refusal);
    }),
  };
}
