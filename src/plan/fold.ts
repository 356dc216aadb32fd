/** A text as people compare it: without case, diacritics, kinds of dash and doubled spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** The candidate that a misspelt word was most likely meant to be; null where none is near. */
export function nearestOf(word: string, candidates: readonly string[]): string | null {
  const folded = foldText(word);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(folded.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(folded, foldText(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** How many letters must be put in, left out, changed or swapped; `limit` or more is told as `limit`. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (oneBack[column] ?? limit) + 1,
        (current[column - 1] ?? limit) + 1,
        (oneBack[column - 1] ?? limit) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (twoBack[column - 2] ?? limit) + 1);
      current.push(cost);
    }
    twoBack = oneBack;
    oneBack = current;
  }
  return Math.min(oneBack[right.length] ?? limit, limit);
}
