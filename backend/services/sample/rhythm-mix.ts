/** How often somebody comes. `never` has asked, but not bought yet. */
export const rhythmKinds = [
  'daily',
  'twice-weekly',
  'weekly',
  'fortnightly',
  'monthly',
  'six-weekly',
  'quarterly',
  'yearly',
  'irregular',
  'one-time',
  'newcomer',
  'never',
] as const
export type RhythmKind = (typeof rhythmKinds)[number]

/** Gap in days between visits; `jitter` is the deviation as a share of it. Only kinds with a rhythm have one. */
export const REGULAR_GAPS: Partial<Record<RhythmKind, { readonly gap: number; readonly jitter: number }>> = {
  daily: { gap: 1.2, jitter: 0.2 },
  'twice-weekly': { gap: 3.5, jitter: 0.2 },
  weekly: { gap: 7, jitter: 0.12 },
  fortnightly: { gap: 14, jitter: 0.14 },
  monthly: { gap: 28, jitter: 0.13 },
  'six-weekly': { gap: 42, jitter: 0.18 },
  quarterly: { gap: 91, jitter: 0.18 },
}

/** Mean visits in three years, measured on this generator; only the total depends on them, and it is corrected later. */
const MEAN_VISITS: Record<RhythmKind, number> = {
  daily: 580,
  'twice-weekly': 220,
  weekly: 116,
  fortnightly: 59,
  monthly: 27,
  'six-weekly': 18,
  quarterly: 8.4,
  yearly: 2.8,
  irregular: 8,
  'one-time': 1,
  newcomer: 1.4,
  never: 0,
}

type Mix = readonly number[]

/** Shares in the order of {@link rhythmKinds}, from a shop that nobody comes to to one that lives on daily coffee. */
const MIXES: readonly Mix[] = [
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100],
  [0, 0, 0, 0, 3, 4, 10, 15, 18, 35, 5, 10],
  [0, 0, 4, 5, 17, 12, 13, 8, 24, 9, 5, 3],
  [4, 10, 16, 12, 20, 8, 6, 5, 10, 5, 3, 1],
  [60, 20, 10, 5, 3, 0, 0, 0, 0, 0, 2, 0],
]

const meanVisits = (mix: Mix): number =>
  rhythmKinds.reduce((sum, kind, index) => sum + ((mix[index] ?? 0) / 100) * MEAN_VISITS[kind], 0)

/** Shares (sum 1) of the kinds that bring about so many visits a customer. */
export const rhythmShares = (visitsPerCustomer: number): readonly number[] => {
  for (let upper = 1; upper < MIXES.length; upper++) {
    const low = MIXES[upper - 1] ?? []
    const high = MIXES[upper] ?? []
    const [fewer, more] = [meanVisits(low), meanVisits(high)]
    if (visitsPerCustomer > more && upper < MIXES.length - 1) continue
    const part = Math.min(1, Math.max(0, (visitsPerCustomer - fewer) / (more - fewer)))
    return rhythmKinds.map((_, index) => ((low[index] ?? 0) * (1 - part) + (high[index] ?? 0) * part) / 100)
  }
  return []
}

/** What has become of a rhythm by the last day. */
export const fates = ['active', 'due', 'overdue', 'at-risk', 'lost'] as const
export type Fate = (typeof fates)[number]
const FATE_SHARES: Mix = [0.6, 0.12, 0.09, 0.07, 0.12]

/** Kind and fate of the n-th customer: even spread in two dimensions (Roberts' R2 sequence), so that also few customers have every sort. */
export const rhythmOf = (
  index: number,
  offset: number,
  shares: readonly number[],
): { readonly kind: RhythmKind; readonly fate: Fate } => ({
  kind: rhythmKinds[slot((offset + index * 0.7548776662466927) % 1, shares)] ?? 'irregular',
  fate: fates[slot((offset + index * 0.5698402909980532) % 1, FATE_SHARES)] ?? 'active',
})

const slot = (position: number, shares: readonly number[]): number => {
  let rest = position
  for (const [index, share] of shares.entries()) {
    rest -= share
    if (rest < 0) return index
  }
  return shares.findLastIndex((share) => share > 0)
}
