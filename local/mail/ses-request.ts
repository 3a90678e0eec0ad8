import { simpleParser } from 'mailparser';

export type RawMail = {
  readonly bytes: Buffer;
  readonly source: string;
  readonly destinations: readonly string[];
  /** Each tag with its one value in a list, as events show them. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly configurationSet: string | undefined;
};

type Addresses = { readonly value: readonly { readonly address?: string | undefined }[] };

/**
 * Reads the parameters of SendRawEmail; sender and recipients that are not given beside the message come from its
 * headers. https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html
 */
export async function readSendRawEmail(parameters: URLSearchParams): Promise<RawMail> {
  const bytes = Buffer.from(parameters.get('RawMessage.Data') ?? '', 'base64');
  const given = [...parameters].flatMap(([name, value]) =>
    name.startsWith('Destinations.member.') ? [value] : [],
  );
  const headers = await simpleParser(bytes, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  const named = [headers.to, headers.cc, headers.bcc].flat().flatMap(addressesIn);
  return {
    bytes,
    source: parameters.get('Source') ?? addressesIn(headers.from)[0] ?? '',
    destinations: given.length > 0 ? given : named,
    tags: tagsIn(parameters),
    configurationSet: parameters.get('ConfigurationSetName') ?? undefined,
  };
}

function tagsIn(parameters: URLSearchParams): RawMail['tags'] {
  const tags = [...parameters].flatMap(([key, name]) => {
    const place = /^(Tags\.member\.\d+)\.Name$/u.exec(key)?.[1];
    return place === undefined ? [] : [[name, [parameters.get(`${place}.Value`) ?? '']] as const];
  });
  return Object.fromEntries(tags);
}

function addressesIn(field: Addresses | undefined): readonly string[] {
  return (field?.value ?? []).flatMap(({ address }) => (address === undefined ? [] : [address]));
}
