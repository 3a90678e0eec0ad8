/** What the names of a deployment's webhook secrets begin with, in Secrets Manager. */
export function webhookSecretsBelow(city: string, stage: string): string {
  return `zhitong/${city}/${stage}/`;
}
