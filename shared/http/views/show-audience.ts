import type { AudiencePreview } from '../../app/preview-audience.ts';
import type { Delivery } from '../../app/read-delivery.ts';
import type { MatchJob } from '../../domain/policy/match-job.ts';
import { countedRegion } from '../../domain/profile/region-rule.ts';
import type { AudiencePreviewView, DeliveryView } from './audience-view.ts';

/** A preview without what would tell which enterprises those of the sample are. */
export function showPreview({ count, atLeast, sample, costs }: AudiencePreview): AudiencePreviewView {
  return {
    count,
    atLeast,
    sample: sample.map(({ name, profile: { region, industry } }) => ({
      name,
      region: region && countedRegion(region.value),
      industry: industry && industry.value,
    })),
    costs,
  };
}

/** How far a policy was delivered, without naming anybody. */
export function showDelivery({ publication, ...delivery }: Delivery): DeliveryView {
  return { ...delivery, publication: publication === undefined ? null : showPublication(publication) };
}

function showPublication({ startedAt, endedAt, outcome, counts }: MatchJob): DeliveryView['publication'] {
  return { startedAt, endedAt, outcome, ...counts };
}
