/**
 * Cholesky factor of a symmetric positive definite matrix, in place: only the lower triangle (row-major, `size` × `size`) is read and
 * overwritten with L, where L·Lᵀ is the matrix.
 *
 * @returns false when the matrix is not positive definite to working precision
 */
export function factorise(matrix: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row++) {
    const rowAt = row * size;
    for (let column = 0; column <= row; column++) {
      const columnAt = column * size;
      let value = matrix[rowAt + column]!;
      for (let k = 0; k < column; k++) value -= matrix[rowAt + k]! * matrix[columnAt + k]!;
      if (column < row) matrix[rowAt + column] = value / matrix[columnAt + column]!;
      else if (value > 0) matrix[rowAt + row] = Math.sqrt(value);
      else return false;
    }
  }
  return true;
}

/** Solves L·x = b in place. */
export function solveLower(lower: Float64Array, size: number, b: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let value = b[row]!;
    for (let k = 0; k < row; k++) value -= lower[row * size + k]! * b[k]!;
    b[row] = value / lower[row * size + row]!;
  }
}

/** Solves Lᵀ·x = b in place. */
export function solveUpper(lower: Float64Array, size: number, b: Float64Array): void {
  for (let row = size - 1; row >= 0; row--) {
    const value = b[row]! / lower[row * size + row]!;
    b[row] = value;
    for (let k = 0; k < row; k++) b[k]! -= lower[row * size + k]! * value;
  }
}
