import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readBody } from '../gateway/read-body.ts';
import type { SecretBox, SecretVersion } from './secret-box.ts';

const maximumBytes = 200_000;
const service = 'secretsmanager.';

type Answer = { readonly status: number; readonly body: object };

const value = z.string().min(1).max(65_536);
const getRequest = z.object({
  SecretId: z.string(),
  VersionStage: z.enum(['AWSCURRENT', 'AWSPREVIOUS']).default('AWSCURRENT'),
});
const putRequest = z.object({ SecretId: z.string(), SecretString: value });
const createRequest = z.object({ Name: z.string().regex(/^[\w/+=.@-]{1,512}$/u), SecretString: value });

/** Secrets Manager in its JSON protocol, as far as reading, putting and creating a secret; anybody on this machine may. */
export function secretsEndpoint(
  box: SecretBox,
): (message: IncomingMessage, response: ServerResponse) => Promise<void> {
  const actions: Readonly<Record<string, (request: unknown) => Answer>> = {
    GetSecretValue: (request) => {
      const { SecretId, VersionStage } = getRequest.parse(request);
      if (!box.has(SecretId)) return missing('secret');
      const found = box.get(SecretId, VersionStage);
      if (found === undefined) return missing(`secret value for staging label: ${VersionStage}`);
      const CreatedDate = Date.parse(found.createdAt) / 1000;
      return accepted(found, { SecretString: found.value, VersionStages: [VersionStage], CreatedDate });
    },
    PutSecretValue: (request) => {
      const { SecretId, SecretString } = putRequest.parse(request);
      if (!box.has(SecretId)) return missing('secret');
      return accepted(box.put(SecretId, SecretString), { VersionStages: ['AWSCURRENT'] });
    },
    CreateSecret: (request) => {
      const { Name, SecretString } = createRequest.parse(request);
      if (box.has(Name)) return refused('ResourceExistsException', `The secret ${Name} already exists.`);
      return accepted(box.put(Name, SecretString), {});
    },
  };
  const answer = async (message: IncomingMessage): Promise<Answer> => {
    const name = String(message.headers['x-amz-target'] ?? '').replace(service, '');
    const action = actions[name];
    if (action === undefined) {
      return refused('UnknownOperationException', `The local Secrets Manager does not know ${name}.`);
    }
    const body = await readBody(message, maximumBytes);
    try {
      return action(JSON.parse(body?.toString('utf8') ?? ''));
    } catch (error) {
      if (error instanceof z.ZodError || error instanceof SyntaxError) {
        return refused('InvalidParameterException', 'The request is not one of this operation.');
      }
      throw error;
    }
  };
  return async (message, response) => {
    const { status, body } = await answer(message);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  };
}

function accepted({ arn, name, versionId }: SecretVersion, more: object): Answer {
  return { status: 200, body: { ARN: arn, Name: name, VersionId: versionId, ...more } };
}

function missing(what: string): Answer {
  return refused('ResourceNotFoundException', `Secrets Manager can't find the specified ${what}.`);
}

function refused(type: string, message: string): Answer {
  return { status: 400, body: { __type: type, message } };
}
