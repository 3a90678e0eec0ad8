import * as z from 'zod';

/**
 * 发文字号 by 党政机关公文格式 (GB/T 9704—2012, 7.2.5): the code of the issuing authority, the year in six-cornered brackets
 * (U+3014, U+3015), the running number without 第 and without leading zeros, 号. Samples carry 示 and two digits in its place.
 */
export const DocumentNumber = z
  .string()
  .max(60)
  .regex(
    // 第 is U+7B2C.
    /^[\u4E00-\u7B2B\u7B2D-\u9FFF]{2,20}〔(?:19|20)\d{2}〕(?:[1-9]\d{0,4}|示\d{2})号$/,
    'the code of the authority, the year in 〔〕, the number without 第 or leading zeros, 号',
  );
