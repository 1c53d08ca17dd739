/**
 * Competition ranks (1, 2, 2, 4): one sort, then every run of equals gets the place of its first.
 *
 * @param compare negative when the first ranks higher, 0 when they share a rank
 * @returns the rank of `items[i]` at index `i`
 */
export function competitionRanks<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): number[] {
  const order = items.map((item, index) => ({ item, index })).sort((a, b) => compare(a.item, b.item));
  const ranks = new Array<number>(items.length);
  let rank = 0;
  let previous: Item | undefined;
  order.forEach(({ item, index }, place) => {
    if (place === 0 || compare(previous as Item, item) !== 0) rank = place + 1;
    ranks[index] = rank;
    previous = item;
  });
  return ranks;
}
