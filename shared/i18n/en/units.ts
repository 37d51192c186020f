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
  // How often, how long ago; `daysOf` stands where a language needs the genitive.
  every_one: 'every day',
  every_other: 'every {{count}} days',
  ago_zero: 'today',
  ago_one: 'yesterday',
  ago_other: '{{count}} days ago',
  daysOf_one: '{{count}} day',
  daysOf_other: '{{count}} days',
} as const
