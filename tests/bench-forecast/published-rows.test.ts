import { expect, test } from 'vitest'
import { sharedData } from '#tests/shared-data.ts'
import { asOf } from './as-of.ts'
import { dataSetsIn } from './data-sets.ts'
import { fitCustomers } from './fit-customers.ts'
import { historiesOf } from './histories.ts'
import { ours, oursNoFit } from './our-methods.ts'
import { readPurchases } from './read-purchases.ts'
import { walkForward } from './walk-forward.ts'

const folder = sharedData('purchases')

/** forecast.md §4: CRPS and AUC of HYBRID, and CRPS of "HYBRID, no fit". */
const ROWS = [
  { set: 'cdnow', crps: 31.41, auc: 0.747, noFit: 31.96 },
  { set: 'grocery', crps: 17.75, auc: 0.896, noFit: 17.61 },
] as const

test.skipIf(folder === null).each(ROWS)(
  '$set: our row is the reference within 1 % of CRPS',
  ({ set, crps, auc, noFit }) => {
    const dataSet = dataSetsIn(folder ?? '').find((found) => found.set === set && found.part === 'shared')
    if (!dataSet) throw new Error(`${set} is not there`)
    const histories = historiesOf(readPurchases(dataSet.path), 'customer')
    const customers = new Map(histories.map((history) => [history.customer, history]))
    const { split } = dataSet
    const shop = { level: 'customer' as const, histories, customers, split, fitted: fitCustomers(histories, split) }
    const fitted = ours.learn(shop)
    expect(walkForward(shop, dataSet, fitted).crps).toBeLessThan(1.01 * crps)
    expect(asOf(shop, dataSet, fitted).auc).toBeGreaterThan(auc - 0.005)
    expect(Math.abs(walkForward(shop, dataSet, oursNoFit.learn(shop)).crps / noFit - 1)).toBeLessThan(0.001)
  },
)
