import { chance, pick, pickWeighted, randomInt, type Random } from '#shared/domain/random.ts'
import type { PackProduct, ProductTrait } from './language-pack.ts'
import { REGULAR_GAPS, type RhythmKind } from './rhythm-mix.ts'

/** What one customer usually takes. Product numbers are indexes into the pack's list. */
export type Habit = {
  readonly main: number
  readonly others: readonly number[]
  /** Packs taken at once: 1 for people, several for companies. */
  readonly packs: number
  readonly wholesale: boolean
}

export type BasketItem = { readonly product: number; readonly quantity: number }

const INTERESTS: Readonly<Partial<Record<ProductTrait, number>>> = {
  coffee: 0.6,
  tea: 0.3,
  food: 0.6,
  dog: 0.16,
  cat: 0.18,
  household: 0.35,
}

/** A main product whose usual days fit the rhythm, and up to four more from what interests the customer. */
export const habitOf = (
  random: Random,
  products: readonly PackProduct[],
  kind: RhythmKind,
  isCompany: boolean,
): Habit => {
  const gap = REGULAR_GAPS[kind]?.gap ?? 40
  const fit = products.map(({ trait, usualDays, byWeight }) => {
    if (kind === 'yearly') return trait === 'gift' ? 1 : 0
    if (usualDays === null || (isCompany && (byWeight || trait === 'dog' || trait === 'cat'))) return 0
    const off = usualDays > gap ? usualDays / gap : gap / usualDays
    return (trait === 'coffee' ? 2 : 1) / (off * off * off)
  })
  const main = pickWeighted(random, fit)
  const interests = new Set(
    Object.entries(INTERESTS)
      .filter(([, share]) => chance(random, share))
      .map(([trait]) => trait),
  )
  const candidates = products
    .map((_, index) => index)
    .filter((index) => index !== main && interests.has(products[index]?.trait ?? 'service'))
  const others =
    candidates.length === 0 ? [] : Array.from({ length: randomInt(random, 1, 4) }, () => pick(random, candidates))
  const packs = isCompany ? randomInt(random, 2, 6) : 1
  return { main, others: [...new Set(others)], packs, wholesale: isCompany && packs > 3 }
}

const quantityOf = (random: Random, product: PackProduct | undefined, packs: number): number =>
  product?.byWeight ? randomInt(random, 4, 14) * 50 * packs : 1000 * packs

/** One visit's goods, each product once. `festive`: the days before a feast, when presents go along. */
export const fillBasket = (
  random: Random,
  products: readonly PackProduct[],
  byTrait: Readonly<Record<'gift' | 'service' | 'everyday', readonly number[]>>,
  habit: Habit,
  doubled: boolean,
  festive: boolean,
): readonly BasketItem[] => {
  const items: BasketItem[] = []
  const add = (product: number, packs: number): void => {
    if (!items.some((item) => item.product === product)) {
      items.push({ product, quantity: quantityOf(random, products[product], packs) })
    }
  }
  add(habit.main, habit.packs * (doubled ? 2 : 1))
  for (const other of habit.others) if (chance(random, 0.38)) add(other, habit.packs > 1 && chance(random, 0.5) ? 2 : 1)
  if (chance(random, 0.12)) add(pick(random, byTrait.everyday), 1)
  if (festive && chance(random, 0.25) && byTrait.gift.length > 0)
    add(pick(random, byTrait.gift), chance(random, 0.2) ? 2 : 1)
  if (chance(random, 0.02) && byTrait.service.length > 0) add(pick(random, byTrait.service), 1)
  return items
}
