/** Creates the bucket unless it is there; the engine takes unsigned requests. */
export async function ensureBucket(endpoint: string, name: string): Promise<void> {
  const answer = await fetch(`${endpoint}/${name}`, { method: 'PUT' });
  if (!answer.ok && answer.status !== 409)
    throw new Error(`Bucket ${name} cannot be created: ${answer.status}`);
}
