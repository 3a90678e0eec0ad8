import type { AudiencePreview } from '../../app/preview-audience.ts';
import { countedRegion } from '../../domain/profile/region-rule.ts';
import type { AudiencePreviewView } from './audience-view.ts';

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
