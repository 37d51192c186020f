/** Two edits change at most this many letters of the set: each may take one out and bring one in. */
const MOST_CHANGED = 4

/** Which letters a folded name holds, as bits: letters that share a bit only make names look nearer than they are. */
export function letterSet(name: string): number {
  let letters = 0
  for (let at = 0; at < name.length; at += 1) letters |= 1 << (name.charCodeAt(at) & 31)
  return letters
}

/** Whether names with these letters can be within two edits: a few steps instead of a comparison letter by letter. */
export function differsLittle(a: number, b: number): boolean {
  let changed = a ^ b
  for (let count = 0; count < MOST_CHANGED; count += 1) changed &= changed - 1
  return changed === 0
}
