/** Where the stack can be made to die: a seam between it and its engines or functions, and on which side of the work. */
export type FaultPoint = {
  readonly seam: 'http' | 'tables' | 'queues' | 'stream' | 'queue' | 'mail';
  readonly when: 'before' | 'after';
  /** What is asked of the engine; undefined: everything that passes the seam. */
  readonly operations?: readonly string[];
  readonly meaning: string;
};

const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems'];
const sends = ['SendMessage', 'SendMessageBatch'];

/** The named points; `name@function` narrows one to a function, `name#2` to the second time it is reached. */
export const faultPoints = {
  'request-arrived': {
    seam: 'http',
    when: 'before',
    meaning: 'a request has come, its function has not seen it',
  },
  'answer-ready': {
    seam: 'http',
    when: 'after',
    meaning: 'the function has answered, the caller has not heard it',
  },
  'transaction-arrived': {
    seam: 'tables',
    when: 'before',
    operations: ['TransactWriteItems'],
    meaning: 'a transaction is asked for, nothing is written',
  },
  'transaction-written': {
    seam: 'tables',
    when: 'after',
    operations: ['TransactWriteItems'],
    meaning: 'the transaction is written, the function does not know',
  },
  'write-arrived': { seam: 'tables', when: 'before', operations: writes, meaning: 'any write is asked for' },
  'write-done': {
    seam: 'tables',
    when: 'after',
    operations: writes,
    meaning: 'any write is done, the function does not know',
  },
  'send-arrived': {
    seam: 'queues',
    when: 'before',
    operations: sends,
    meaning: 'a message is to be sent, the queue has not got it',
  },
  'send-done': {
    seam: 'queues',
    when: 'after',
    operations: sends,
    meaning: 'the queue has the message, the sender does not know',
  },
  'stream-batch-read': {
    seam: 'stream',
    when: 'before',
    meaning: 'records are read, their function has not seen them',
  },
  'stream-batch-handled': {
    seam: 'stream',
    when: 'after',
    meaning: 'the function has succeeded, the position is not kept',
  },
  'queue-batch-received': {
    seam: 'queue',
    when: 'before',
    meaning: 'messages are received, their function has not seen them',
  },
  'queue-batch-handled': {
    seam: 'queue',
    when: 'after',
    meaning: 'the function has succeeded, the messages are not deleted',
  },
  'mail-arrived': { seam: 'mail', when: 'before', meaning: 'a mail is handed over, SES has not accepted it' },
  'mail-kept': {
    seam: 'mail',
    when: 'after',
    meaning: 'SES has accepted the mail, the sender does not know',
  },
} as const satisfies Readonly<Record<string, FaultPoint>>;
