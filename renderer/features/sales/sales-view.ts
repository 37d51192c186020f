import type { Day } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { createStore, useStore } from '#renderer/engine/store.ts'
import type { PurchaseNarrowing } from './purchase-narrowing.ts'
import { spanOf, type PeriodName, type Span } from './period.ts'

/** How the purchases are looked at; it outlives the page, so that Back finds it as it was left. */
export type SalesView = {
  readonly period: PeriodName
  readonly custom: { readonly from: Day | null; readonly to: Day | null }
  readonly narrowing: PurchaseNarrowing
  readonly text: string
}

export const wholeView: SalesView = { period: 'all', custom: { from: null, to: null }, narrowing: {}, text: '' }
const kept = createStore<SalesView>({ ...wholeView, period: 'month' })

export function useSalesView(): readonly [SalesView, Span, (change: Partial<SalesView>) => void] {
  const { today } = useShop()
  const view = useStore(kept)
  const span = view.period === 'custom' ? view.custom : spanOf(view.period, today)
  return [view, span, (change) => kept.set({ ...kept.get(), ...change })]
}
