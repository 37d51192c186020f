/** Counted things, for nesting in other texts: `$t(units.days, {"count": {{usualDays}} })`. */
export const units = {
  days_one: '{{count, number}} day',
  days_other: '{{count, number}} days',
  weeks_one: '{{count, number}} week',
  weeks_other: '{{count, number}} weeks',
  customers_one: '{{count, number}} customer',
  customers_other: '{{count, number}} customers',
  purchases_one: '{{count, number}} purchase',
  purchases_other: '{{count, number}} purchases',
  rows_one: '{{count, number}} row',
  rows_other: '{{count, number}} rows',
  // How often, how long ago; `daysOf` stands where a language needs the genitive.
  every_one: 'every day',
  every_other: 'every {{count, number}} days',
  ago_zero: 'today',
  ago_one: 'yesterday',
  ago_other: '{{count, number}} days ago',
  daysOf_one: '{{count, number}} day',
  daysOf_other: '{{count, number}} days',
} as const
