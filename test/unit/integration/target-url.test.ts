import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../shared/adapters/http/public-address.ts';
import { mayBeTarget } from '../../../shared/domain/integration/target-url.ts';

describe('where webhooks may go', () => {
  test.each([
    'https://platform.example.cn/zhitong',
    'https://platform.example.cn:8443/hooks?city=quanzhou',
    'https://xn--fiqs8s.example.cn/',
  ])('%s', (url) => {
    expect(mayBeTarget(url, 'public')).toBe(true);
  });

  test.each([
    'http://platform.example.cn/',
    'https://127.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://localhost/',
    'https://db.localhost/',
    'https://intranet/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://user:password@platform.example.cn/',
    'https://platform.example.cn/#fragment',
    'ftp://platform.example.cn/',
    'http://127.0.0.1:8087/',
    'nothing',
  ])('not %s', (url) => {
    expect(mayBeTarget(url, 'public')).toBe(false);
  });

  test('and on one machine to that machine, and no other', () => {
    expect(mayBeTarget('http://127.0.0.1:8087/demo', 'loopback')).toBe(true);
    expect(mayBeTarget('http://10.0.0.1/', 'loopback')).toBe(false);
    expect(mayBeTarget('http://127.0.0.1@10.0.0.1/', 'loopback')).toBe(false);
  });
});

describe('an address', () => {
  test.each(['1.1.1.1', '8.8.8.8', '114.114.114.114', '2400:3200::1', '2606:4700::1111'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::1',
    'nowhere',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
