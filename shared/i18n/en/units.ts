/** Counted things, for nesting in other texts: `$t(units.days, {"count": {{usualDays}} })`. */
export const units = {
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  weeks_one: '{{count}} week',
  weeks_other: '{{count}} weeks',
  customers_one: '{{count}} customer',
  customers_other: '{{count}} customers',
  purchases_one: '{{count}} purchase',
  purchases_other: '{{count}} purchases',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
} as const
