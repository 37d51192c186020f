import { randomSample } from '#shared/domain/rhythm/random-sample.ts'
import { bgNbdAlive, fitBgNbd, type BgNbd, type Observed } from './bg-nbd.ts'
import { knownBy, type History } from './histories.ts'
import type { Method, Shop } from './method.ts'

const WEEK = 7
const FITTED_UNITS = 5000

/** What is known of a unit with `known` purchase days on the day `today`, in weeks. */
export function observedOn({ days }: History, known: number, today: number): Observed {
  return { x: known - 1, tx: (days[known - 1]! - days[0]!) / WEEK, T: (today - days[0]!) / WEEK }
}

export function fitBgNbdTo({ histories, split }: Shop): BgNbd {
  const known = histories.filter((history) => knownBy(history, split) > 0)
  const sampled = Array.from(randomSample(known.length, FITTED_UNITS, 1), (index) => known[index]!)
  return fitBgNbd(sampled.map((history) => observedOn(history, knownBy(history, split), split)))
}

export const bgNbd: Method = {
  name: 'bg-nbd',
  learn: (shop) => {
    const model = fitBgNbdTo(shop)
    return {
      returning: (history, known) => {
        const last = observedOn(history, known, history.days[known - 1]!)
        const stays = bgNbdAlive(model, last)
        const scale = model.alpha + last.T
        const shape = model.r + last.x
        return (days) => stays * (1 - (scale / (scale + days / WEEK)) ** shape)
      },
    }
  },
}
