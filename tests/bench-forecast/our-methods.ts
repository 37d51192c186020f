import { within } from '#shared/domain/rhythm/gap-chance.ts'
import { gapsOfDays } from '#shared/domain/rhythm/gap-state.ts'
import { CUSTOMER_DEFAULTS, PRODUCT_DEFAULTS, type RhythmParameters } from '#shared/domain/rhythm/parameters.ts'
import { createPosterior, updatePosterior } from '#shared/domain/rhythm/posterior.ts'
import { shopRhythm } from '#shared/domain/rhythm/shop-rhythm.ts'
import type { Forecaster, Method } from './method.ts'
import { fitPairs, pairForecaster } from './our-pairs.ts'

function customerForecaster(parameters: RhythmParameters): Forecaster {
  const rhythm = shopRhythm(parameters)
  const posterior = createPosterior()
  return {
    returning: (history, known) => {
      updatePosterior(posterior, rhythm, gapsOfDays(history.days.subarray(0, known)))
      return (days) => posterior.stays * within(posterior, days)
    },
  }
}

export const ours: Method = {
  name: 'ours',
  learn: (shop) =>
    shop.level === 'customer'
      ? customerForecaster(shop.fitted)
      : pairForecaster(shop, shop.fitted, fitPairs(shop, shop.fitted)),
}

export const oursNoFit: Method = {
  name: 'ours-no-fit',
  learn: (shop) =>
    shop.level === 'customer'
      ? customerForecaster(CUSTOMER_DEFAULTS)
      : pairForecaster(shop, CUSTOMER_DEFAULTS, PRODUCT_DEFAULTS),
}
