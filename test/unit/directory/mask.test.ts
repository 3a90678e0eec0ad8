import { describe, expect, test } from 'vitest';
import { maskName, maskPhone } from '../../../shared/domain/directory/mask.ts';

describe('a masked name shows the surname', () => {
  test.each([
    ['陈示一', '陈**'],
    ['陈一', '陈*'],
    ['陈', '*'],
    ['欧阳示一', '欧阳**'],
    ['欧阳示', '欧阳*'],
    // Two characters are never all surname: something of every name is hidden.
    ['欧阳', '欧*'],
    ['陈林示一', '陈***'],
    ['𠮷示一', '𠮷**'],
    ['阿卜杜拉·艾合买提', '阿**'],
    ['Maria da Silva', 'M**'],
    [' 陈示一 ', '陈**'],
    ['', '**'],
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('a masked telephone number shows its ends', () => {
  test.each([
    ['13800000001', '138****0001'],
    ['138 0000 0001', '138****0001'],
    ['+86 138-0000-0001', '138****0001'],
    ['008613800000001', '138****0001'],
    ['0595-28000000', '059****0000'],
    ['+86 595-2800 0000', '595****0000'],
    ['28001234', '****34'],
    ['2800123', '****23'],
    ['12345', '****'],
    ['110', '****'],
    ['', '****'],
  ])('%s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});
