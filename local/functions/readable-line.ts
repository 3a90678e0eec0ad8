import { isObject, type Json } from '../template/json.ts';

/** What the runtime adds to every line and a reader at the terminal does not need. */
const noise = new Set([
  'timestamp',
  'level',
  'message',
  'service',
  'cold_start',
  'function_arn',
  'function_memory_size',
  'function_name',
  'function_request_id',
  'sampling_rate',
  'xray_trace_id',
]);

/** A line of structured logging as a person reads it; metrics in CloudWatch's embedded format shortened; others as they are. */
export function readableLine(line: string): string {
  const entry = parse(line);
  if (!isObject(entry)) return line;
  if ('_aws' in entry) return `METRIC ${metricsIn(entry)}`;
  const { level, message } = entry;
  if (typeof level !== 'string' || typeof message !== 'string') return line;
  const details = Object.entries(entry)
    .filter(([key]) => !noise.has(key))
    .map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${level.padEnd(6)} ${message}${details.join('')}`;
}

function metricsIn(entry: Readonly<Record<string, Json>>): string {
  return Object.entries(entry)
    .filter(([key]) => key !== '_aws' && !noise.has(key))
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    .join(' ');
}

function parse(line: string): Json | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry: Json = JSON.parse(line);
    return entry;
  } catch {
    return undefined;
  }
}
