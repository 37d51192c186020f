import { addDays, addYears, type Day } from './calendar-date.ts'

/** No till and no notebook that is still read goes back further; days before are slips of the century. */
export const EARLIEST_PURCHASE_DAY: Day = '1900-01-01'

/** Whether a purchase may be booked for this day: one that is paid ahead may lie up to a year after `today`. */
export const isPurchaseDay = (day: Day, today: Day): boolean =>
  day >= EARLIEST_PURCHASE_DAY && day <= addYears(today, 1)

/**
 * Whether a file that tells what was sold can mean this day. Nothing was sold later than now; the day after `today` is
 * allowed because a till may stand in another time zone or run ahead.
 */
export const isPastPurchaseDay = (day: Day, today: Day): boolean =>
  day >= EARLIEST_PURCHASE_DAY && day <= addDays(today, 1)
