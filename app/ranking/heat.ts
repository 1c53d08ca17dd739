/** In which of five equal parts of the scale a score lies: 1 is the lowest part, 5 the highest. */
export function heatOf(hundredths: number, scale: { min: number; max: number }): 1 | 2 | 3 | 4 | 5 {
  const part = Math.floor((5 * (hundredths - 100 * scale.min)) / (100 * (scale.max - scale.min)));
  return (Math.min(4, Math.max(0, part)) + 1) as 1 | 2 | 3 | 4 | 5;
}
