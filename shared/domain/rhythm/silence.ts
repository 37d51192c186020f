import { outlasts } from './gap-chance.ts'
import type { Posterior } from './posterior.ts'

/** Z = 1 − c + c S(u + ½): the chance of this much silence. Half a day because days are whole. */
const silenceChance = ({ stays }: Posterior, survived: number): number => 1 - stays + stays * survived

/** P(not gone for good | silent for `silence` days). Never shown: rank and label with {@link chanceWithin}. */
export const aliveChance = (posterior: Posterior, silence: number): number => {
  const survived = outlasts(posterior, silence + 0.5)
  return (posterior.stays * survived) / silenceChance(posterior, survived)
}

/**
 * P(buys within `horizon` days | silent for `silence` days) = c (F(u+h+½) − F(u+½)) / Z: forecast.md §5 "Silence".
 */
export const chanceWithin = (posterior: Posterior, silence: number, horizon: number): number => {
  const survived = outlasts(posterior, silence + 0.5)
  const later = outlasts(posterior, silence + horizon + 0.5)
  return Math.max(0, (posterior.stays * (survived - later)) / silenceChance(posterior, survived))
}

/** Z for callers that need it beside other sums. */
export const chanceOfSilence = (posterior: Posterior, silence: number): number =>
  silenceChance(posterior, outlasts(posterior, silence + 0.5))

/** The days in which she should come back: two of her cycles, but 30 to 365. */
export const backHorizon = (dueDays: number): number => Math.min(365, Math.max(30, 2 * dueDays))

/** `back`: P(buys within {@link backHorizon}); what "at risk" and "probably lost" are told by. */
export const backChance = (posterior: Posterior, dueDays: number, silence: number): number =>
  chanceWithin(posterior, silence, backHorizon(dueDays))
