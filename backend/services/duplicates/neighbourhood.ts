/** Members are numbered below this; with a hash of 32 bits above them a pair of both is one exact number. */
const mostMembers = 2 ** 21
const shardCount = 128

/** FNV-1a of a text, without the letter at `skipped` (-1: the whole). */
export function hashOf(text: string, skipped = -1): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    if (at === skipped) continue
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

/**
 * Members with a common key, for hundreds of thousands of them: eight bytes each, and no step takes longer than a
 * millisecond or two. Two keys of one hash are very rare and cost a comparison that finds nothing.
 */
export type Neighbourhood = {
  add(hash: number, member: number): void
  /** Groups of two and more, each sorted; null between them where a shard was sorted: time to let others work. */
  groups(): Generator<readonly number[] | null, void, void>
}

export function createNeighbourhood(): Neighbourhood {
  const shards = Array.from({ length: shardCount }, (): number[] => [])
  return {
    add(hash, member) {
      shards[hash % shardCount]?.push(hash * mostMembers + member)
    },
    *groups() {
      for (const [at, shard] of shards.entries()) {
        const sorted = Float64Array.from(shard).sort()
        shards[at] = []
        yield null
        for (let from = 0; from < sorted.length;) {
          const hash = Math.floor((sorted[from] ?? 0) / mostMembers)
          const group: number[] = []
          for (; from < sorted.length && Math.floor((sorted[from] ?? 0) / mostMembers) === hash; from += 1) {
            const member = (sorted[from] ?? 0) - hash * mostMembers
            if (group.at(-1) !== member) group.push(member)
          }
          if (group.length > 1) yield group
        }
      }
    },
  }
}
