/** What the key is called, in Secrets Manager, that signs a deployment's links of one click. */
export function unsubscribeKeyName(city: string, stage: string): string {
  return `zhitong/${city}/${stage}/unsubscribe-key`;
}
