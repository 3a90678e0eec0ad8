import * as z from 'zod';

const bytesPerCharacter = 3;
const encoder = new TextEncoder();

// A tab and a line feed are all that a letter needs of the control characters.
const notInLines = /[^\P{Cc}\t\n]/u;
// Format characters (bidi overrides, zero-width, soft hyphen) make a subject or a name read as what it is not.
const notInOneLine = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
// The same for the documentation, of what arrives: line ends not made uniform yet, and never half a surrogate pair.
const inLines = String.raw`^[^\p{Cc}\p{Cs}]*(?:[\t\n\r][^\p{Cc}\p{Cs}]*)*$`;
const inOneLine = String.raw`^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$`;

/**
 * A text of one line (a subject, a name): trimmed, in NFC, without control and invisible characters, of 1 to
 * `maxCharacters` code points and at most three UTF-8 bytes for each, which any common Chinese text meets.
 */
export function oneLine(maxCharacters: number): z.ZodString {
  return text(maxCharacters, notInOneLine, inOneLine);
}

/** The same over several lines; line ends become `\n`, and format characters may stand (Emoji join with them). */
export function lines(maxCharacters: number): z.ZodString {
  return text(maxCharacters, notInLines, inLines);
}

function text(maxCharacters: number, refused: RegExp, pattern: string): z.ZodString {
  const maxBytes = maxCharacters * bytesPerCharacter;
  return z
    .string()
    .overwrite((value) => value.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim())
    .check(({ value, issues }) => {
      const fault = (rule: string, limit?: number): void => {
        issues.push({ code: 'custom', params: { rule, limit }, input: value, continue: true });
      };
      const characters = Array.from(value).length;
      if (characters === 0) fault('blank');
      if (characters > maxCharacters) fault('tooLong', maxCharacters);
      else if (encoder.encode(value).length > maxBytes) fault('tooManyBytes', maxBytes);
      if (refused.test(value) || !value.isWellFormed()) fault('characters');
    })
    .meta({ minLength: 1, maxLength: maxCharacters, pattern });
}
