import { CfnOutput } from 'aws-cdk-lib';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

/** The domain that mails come from, signed by DKIM; its records in DNS are to outlive every deployment. */
export class SenderDomain extends Construct {
  constructor(scope: Construct, id: string, from: string) {
    super(scope, id);
    const { dkimRecords } = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domainOf(from)),
    });
    for (const [index, { name, value }] of dkimRecords.entries()) {
      new CfnOutput(this, `Dkim${index + 1}`, { value: `${name} CNAME ${value}` });
    }
  }
}

/** The domain of an address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
