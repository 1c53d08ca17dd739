/**
 * `numerator / denominator` in hundredths, exactly half-up: `floor((200·N + D) / (2·D))` (scoring method, section 1).
 * So 33/8 gives 413; `toFixed(2)` works on the nearest binary fraction and would give 4.12.
 *
 * @param numerator a safe integer
 * @param denominator a positive safe integer
 * @throws RangeError when one of them is not
 */
export function halfUpHundredths(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator)) throw new RangeError(`Not a whole numerator: ${numerator}`);
  if (!Number.isSafeInteger(denominator) || denominator <= 0) throw new RangeError(`Not a denominator: ${denominator}`);

  const dividend = 200 * numerator + denominator;
  const divisor = 2 * denominator;
  if (Number.isSafeInteger(200 * numerator) && Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor)) {
    const remainder = ((dividend % divisor) + divisor) % divisor;
    return (dividend - remainder) / divisor;
  }
  return exactHalfUpHundredths(BigInt(numerator), BigInt(denominator));
}

/** The same formula where a product could pass 2^53. */
function exactHalfUpHundredths(numerator: bigint, denominator: bigint): number {
  const dividend = 200n * numerator + denominator;
  const divisor = 2n * denominator;
  const remainder = ((dividend % divisor) + divisor) % divisor;
  const hundredths = Number((dividend - remainder) / divisor);
  if (!Number.isSafeInteger(hundredths)) throw new RangeError("Hundredths beyond the safe integers");
  return hundredths;
}
