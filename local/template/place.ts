/** Where the stack pretends to be, and the addresses at which its engines really listen. */
export type Place = {
  readonly region: string;
  readonly accountId: string;
  readonly addresses: {
    /** Base URL of the gateway, without a slash at the end. */
    readonly api: string;
    readonly queues: string;
    readonly issuer: string;
  };
};

/** The account that every engine here uses. */
export const localAccountId = '000000000000';

/** The partition of a region: `aws`, or `aws-cn` for China. */
export function partitionOf(region: string): string {
  return region.startsWith('cn-') ? 'aws-cn' : 'aws';
}

/** The domain under which the partition of a region serves. */
export function urlSuffixOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}

/** An ARN in this place. */
export function arn(place: Place, service: string, resource: string): string {
  return `arn:${partitionOf(place.region)}:${service}:${place.region}:${place.accountId}:${resource}`;
}
