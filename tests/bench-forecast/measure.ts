import { asOf } from './as-of.ts'
import { bgNbd } from './bg-nbd-method.ts'
import { counts } from './counts.ts'
import type { DataSet } from './data-sets.ts'
import { fitCustomers } from './fit-customers.ts'
import { historiesOf } from './histories.ts'
import type { Method, Shop } from './method.ts'
import { NAIVE_METHODS } from './naive-methods.ts'
import { ours, oursNoFit } from './our-methods.ts'
import { readPurchases } from './read-purchases.ts'
import type { LevelReport } from './report.ts'
import { statusCalibration } from './status-calibration.ts'
import { walkForward } from './walk-forward.ts'

const METHODS: readonly Method[] = [...NAIVE_METHODS, bgNbd, ours, oursNoFit]

/** Runs every method over one data set: its customers, and its customers with one product each where products are known. */
export function* measure(dataSet: DataSet): Generator<LevelReport> {
  const { set, part, split } = dataSet
  const lines = readPurchases(dataSet.path)
  const histories = historiesOf(lines, 'customer')
  const customers = new Map(histories.map((history) => [history.customer, history]))
  const shop: Shop = { level: 'customer', histories, customers, split, fitted: fitCustomers(histories, split) }
  yield {
    set,
    part,
    level: 'customer',
    scores: scoresOf(shop, dataSet),
    counts: counts(shop, dataSet),
    statuses: statusCalibration(shop, dataSet),
  }
  const pairs: Shop = { ...shop, level: 'product', histories: historiesOf(lines, 'product') }
  if (pairs.histories.length === 0) return
  yield { set, part, level: 'product', scores: scoresOf(pairs, dataSet), counts: [], statuses: [] }
}

function scoresOf(shop: Shop, dataSet: DataSet): LevelReport['scores'] {
  return METHODS.map(({ name, learn }) => {
    const forecaster = learn(shop)
    return {
      method: name,
      forward: walkForward(shop, dataSet, forecaster),
      asOf: asOf(shop, dataSet, forecaster),
    }
  })
}
