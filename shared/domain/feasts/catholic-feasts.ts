import type { Feast, FeastTradition } from './feast.ts'
import { catholic, fixed } from './feast-rule.ts'

const traditions: readonly FeastTradition[] = ['catholic']

/** Feasts of the Catholics alone; those on the days of the new-style Orthodox are among theirs. */
export const catholicFeasts = {
  'ash-wednesday': { rule: catholic(-46), traditions },
  'catholic-palm-sunday': { rule: catholic(-7), traditions },
  'catholic-good-friday': { rule: catholic(-2), traditions },
  'catholic-easter': { rule: catholic(0), traditions, major: true },
  'catholic-easter-monday': { rule: catholic(1), traditions },
  'catholic-ascension': { rule: catholic(39), traditions },
  'catholic-pentecost': { rule: catholic(49), traditions },
  'catholic-whit-monday': { rule: catholic(50), traditions },
  'corpus-christi': { rule: catholic(60), traditions },
  'all-saints': { rule: fixed('11-01'), traditions, major: true },
  'all-souls': { rule: fixed('11-02'), traditions },
  'immaculate-conception': { rule: fixed('12-08'), traditions },
} as const satisfies Readonly<Record<string, Feast>>
