/**
 * Sorts many rows of one length from high to low without a comparison function: values are spread over equal buckets between the lowest and
 * the highest, and a last pass of insertion makes the order exact. About twice as fast as sorting, which is most of the time of a simulation.
 *
 * @returns a function that writes the indices of `values`, highest value first, into `order`; equal values in order of index
 */
export function descendingOrder(length: number): (values: Float64Array, order: Int32Array) => void {
  const buckets = Math.max(1, 2 * length);
  const starts = new Int32Array(buckets + 1);
  const bucketOf = new Int32Array(length);

  return (values, order) => {
    let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = 0; i < length; i++) {
      const value = values[i]!;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    const scale = highest > lowest ? (buckets - 1) / (highest - lowest) : 0;

    starts.fill(0);
    for (let i = 0; i < length; i++) {
      const bucket = ((highest - values[i]!) * scale) | 0;
      bucketOf[i] = bucket;
      starts[bucket + 1]! += 1;
    }
    for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!;
    for (let i = 0; i < length; i++) order[starts[bucketOf[i]!]!++] = i;

    for (let place = 1; place < length; place++) {
      const index = order[place]!;
      const value = values[index]!;
      let at = place;
      while (at > 0 && values[order[at - 1]!]! < value) {
        order[at] = order[at - 1]!;
        at -= 1;
      }
      order[at] = index;
    }
  };
}
