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
  // How often, how long ago; `daysOf` stands where a language needs the genitive, `_1` for one day exactly where the
  // plural form is that of 21 days too.
  every_one: 'every day',
  every_other: 'every {{count, number}} days',
  every_1_one: 'every day',
  ago_zero: 'today',
  ago_one: 'yesterday',
  ago_other: '{{count, number}} days ago',
  ago_1_one: 'yesterday',
  daysOf_one: '{{count, number}} day',
  daysOf_other: '{{count, number}} days',
} as const
