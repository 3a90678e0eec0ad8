import { previewAudience, type PreviewDeps } from '../../shared/app/preview-audience.ts';
import { type DeliveryReadDeps, readDelivery } from '../../shared/app/read-delivery.ts';
import { accepted, refused } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/audience.ts';
import { criteriaProblem } from '../../shared/http/criteria-problem.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showDelivery, showPreview } from '../../shared/http/views/show-audience.ts';

/** What these routes need. */
export interface AudienceDeps extends PreviewDeps, DeliveryReadDeps {
  readonly directory: PreviewDeps['directory'];
}

/** Whom policies reach, for those who make them. */
export function audienceRoutes(deps: AudienceDeps): BoundRoutes<'audience'> {
  return {
    getDelivery: bindRead(contracts.getDelivery, async ({ policyId }, caller) => {
      const delivery = await readDelivery(deps, caller, policyId);
      return delivery.ok ? accepted({ view: showDelivery(delivery.value) }) : delivery;
    }),
    previewAudience: bindPost(contracts.previewAudience, async (_params, { criteria }, caller) => {
      const preview = await previewAudience(deps, caller, criteria);
      if (preview.ok) return accepted({ view: showPreview(preview.value) });
      const { refusal } = preview;
      return refused(refusal.tag === 'criteriaFaulty' ? criteriaProblem(refusal.faults) : refusal);
    }),
  };
}
