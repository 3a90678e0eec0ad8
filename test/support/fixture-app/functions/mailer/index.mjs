import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';

const tables = new DynamoDBClient({});
const mail = new SESClient({ maxAttempts: 1 });
const { TABLE_NAME } = process.env;

export const handler = async ({ Records }) => {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    try {
      const { id, to, poison } = JSON.parse(body);
      if (poison) throw new Error('poisoned on purpose');
      await mark(id, 'claimed');
      await mail.send(
        new SendRawEmailCommand({ Destinations: [to], RawMessage: { Data: Buffer.from(mailTo(to, id)) } }),
      );
      await mark(id, 'sent');
    } catch (error) {
      process.stdout.write(
        `${JSON.stringify({ level: 'ERROR', message: 'mail failed', error: String(error) })}\n`,
      );
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
};

async function mark(id, state) {
  await tables.send(
    new PutItemCommand({ TableName: TABLE_NAME, Item: { pk: { S: id }, sk: { S: `mail#${state}` } } }),
  );
}

function mailTo(to, id) {
  const subject = `=?utf-8?B?${Buffer.from(`来信 ${id}`).toString('base64')}?=`;
  return [
    'From: noreply@city.example',
    `To: ${to}`,
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`<p>您的来信 ${id}</p><script>alert(1)</script>`).toString('base64'),
  ].join('\r\n');
}
