const modulus = 10;

/**
 * The check digit of a row of decimal digits by the hybrid system of ISO/IEC 7064, MOD 11,10: it detects every wrong digit
 * and nearly every swap of two neighbours, which is what happens to a number that is said on the telephone.
 */
export function checkDigit(digits: string): string {
  let product = modulus;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % modulus || modulus;
    product = (sum * 2) % (modulus + 1);
  }
  return String((modulus + 1 - product) % modulus);
}
