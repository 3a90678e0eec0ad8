/** The sections of GB/T 4754-2017 with their first and last division. */
const sections = {
  A: [1, 5],
  B: [6, 12],
  C: [13, 43],
  D: [44, 46],
  E: [47, 50],
  F: [51, 52],
  G: [53, 60],
  H: [61, 62],
  I: [63, 65],
  J: [66, 69],
  K: [70, 70],
  L: [71, 72],
  M: [73, 75],
  N: [76, 79],
  O: [80, 82],
  P: [83, 83],
  Q: [84, 85],
  R: [86, 90],
  S: [91, 96],
  T: [97, 97],
} as const;

const sectionOfDivision = new Map(
  Object.entries(sections).flatMap(([letter, [first, last]]) =>
    Array.from(
      { length: last - first + 1 },
      (_, at) => [String(first + at).padStart(2, '0'), letter] as const,
    ),
  ),
);

/** The letter of the section to which a code belongs; undefined for a division that the standard does not have. */
export function sectionOf(code: string): string | undefined {
  return /^[A-T]$/.test(code) ? code : sectionOfDivision.get(code.slice(0, 2));
}

/** Whether an industry is `wider` or a part of it: 1951 and 195 belong to 19, and 19 to C. */
export function isPartOf(code: string, wider: string): boolean {
  return code.startsWith(wider) || sectionOf(code) === wider;
}
