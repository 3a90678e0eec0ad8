import type { DeliveryCount } from '../domain/policy/delivery-count.ts';
import type { VersionRef } from './matching-ports.ts';

/** Counts of how far versions of policies were delivered. */
export interface DeliveryCounts {
  /** The count of a version, read consistently; undefined before the first. */
  count(version: VersionRef): Promise<DeliveryCount | undefined>;
  /** Keeps its next step; false when another run was first. */
  keep(next: DeliveryCount): Promise<boolean>;
}
