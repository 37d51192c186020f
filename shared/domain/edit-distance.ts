/**
 * Number of letters to add, drop, change or swap with their neighbour to turn one word into the other (optimal string
 * alignment), or null where it is more than `most`. An import asks this millions of times, so that what is equal at
 * both ends is left out first, and one edit is told without a table.
 */
export function editDistance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null
  let start = 0
  let endA = a.length
  let endB = b.length
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1
    endB -= 1
  }
  const [left, right] = [endA - start, endB - start]
  if (left === 0 || right === 0) return left + right > most ? null : left + right
  if (left === 1 && right === 1) return most < 1 ? null : 1
  if (most > 1) return distanceInBand(a.slice(start, endA), b.slice(start, endB), most)
  const isSwap = left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
  return isSwap && most === 1 ? 1 : null
}

/** The same for any two words: only the band of width 2·most+1 is computed. */
function distanceInBand(a: string, b: string, most: number): number | null {
  const far = most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => Math.min(at, far))
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(far)
    if (i <= most) row[0] = i
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const change = (last[j - 1] ?? far) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? far) + 1 : far
      row[j] = Math.min(change, swap, (last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, far)
    }
    if (Math.min(...row) >= far) return null
    beforeLast = last
    last = row
  }
  const distance = last[b.length] ?? far
  return distance > most ? null : distance
}
