import { dayClosings } from './day-closings.ts'
import { lossReasons } from './loss-reasons.ts'
import { newAndReturning } from './new-and-returning.ts'
import { receivablesAgeing } from './receivables-ageing.ts'
import { recallResults } from './recall-results.ts'
import { salesByCustomer } from './sales-by-customer.ts'
import { salesByMonth } from './sales-by-month.ts'
import { salesByPaymentMethod } from './sales-by-payment-method.ts'
import { salesByProduct } from './sales-by-product.ts'
import type { Report } from './report.ts'

/** In the order in which they are offered. */
export const allReports: readonly Report[] = [
  salesByMonth,
  salesByProduct,
  salesByCustomer,
  salesByPaymentMethod,
  newAndReturning,
  receivablesAgeing,
  lossReasons,
  dayClosings,
  recallResults,
]
