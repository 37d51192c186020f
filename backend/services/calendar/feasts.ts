import { AppError } from '#shared/contract/errors.ts'
import { isFeastCode, LAST_FEAST_YEAR, feastDay, feastsBetween, type FeastCode } from '#shared/domain/feasts/feasts.ts'
import { keptFeasts } from '#shared/domain/feasts/kept-feasts.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** The feasts that the shop keeps between two days. */
export const shopFeasts = ({ settings }: OpenShop, span: { readonly from: string; readonly to: string }) => [
  ...feastsBetween(span.from, span.to, keptFeasts(settings.country, settings.traditions)),
]

/** A feast by the code of a caller, whom the contract let through. */
export function feastCodeOf(code: string): FeastCode {
  if (!isFeastCode(code)) throw new AppError('invalid-input', { issue: 'unknown-feast' })
  return code
}

/** The year of the next such feast, today's included. The Sunday before Christmas may belong to the year before. */
export function nextFeastYear(code: FeastCode, today: string): number {
  const year = Number(today.slice(0, 4))
  const found = [year - 1, year, year + 1].find((each) => feastDay(code, each) >= today)
  if (found === undefined || found > LAST_FEAST_YEAR) throw new AppError('invalid-input', { issue: 'day-out-of-range' })
  return found
}
