import type { AsOf } from './as-of.ts'
import type { Count } from './counts.ts'
import type { StatusCell } from './status-calibration.ts'
import type { WalkForward } from './walk-forward.ts'

export type MethodScore = { readonly method: string; readonly forward: WalkForward; readonly asOf: AsOf }

/** All that is measured of one data set at one level. */
export type LevelReport = {
  readonly set: string
  readonly part: string
  readonly level: 'customer' | 'product'
  readonly scores: readonly MethodScore[]
  readonly counts: readonly Count[]
  readonly statuses: readonly StatusCell[]
}

/** What `--json` prints, one a method; null where nothing could be scored. */
export type ScoreRow = {
  readonly set: string
  readonly part: string
  readonly level: 'customer' | 'product'
  readonly method: string
} & Readonly<Record<'medae' | 'in25' | 'cov' | 'is80' | 'crps' | 'auc' | 'brier', number | null>>

const rounded = (value: number): number | null => (Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 : null)

export function scoreRows({ set, part, level, scores }: LevelReport): ScoreRow[] {
  return scores.map(({ method, forward, asOf }) => ({
    set,
    part,
    level,
    method,
    medae: rounded(forward.medae),
    in25: rounded(forward.in25),
    cov: rounded(forward.cov),
    is80: rounded(forward.is80),
    crps: rounded(forward.crps),
    auc: rounded(asOf.auc),
    brier: rounded(asOf.brier),
  }))
}

const cell = (value: number, digits = 0): string => (Number.isFinite(value) ? value.toFixed(digits) : '–')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

function scoreTable(scores: readonly MethodScore[]): string {
  const head = ['method', 'MedAE', 'in25', 'cov', 'IS80', 'CRPS', 'as-of date', 'AUC', 'Brier']
  const rows = scores.map(({ method, forward, asOf }) => [
    method,
    cell(forward.medae),
    cell(forward.in25),
    cell(forward.cov),
    cell(forward.is80, 1),
    cell(forward.crps, 2),
    `${cell(asOf.medae)} / ${cell(asOf.in25)} / ${cell(asOf.cov)}`,
    cell(asOf.auc, 3),
    cell(asOf.brier, 3),
  ])
  return table(head, rows)
}

function countTable(counts: readonly Count[]): string {
  const rows = counts.map(({ method, bias, mae, rmse }) => [method, `${cell(bias)} %`, cell(mae, 2), cell(rmse, 2)])
  return table(['count over the long horizon', 'bias', 'MAE', 'RMSE'], rows)
}

function statusTable(statuses: readonly StatusCell[]): string {
  const rows = statuses.map(({ status, customers, predicted, actual }) => [
    status,
    String(customers),
    `${cell(predicted)} %`,
    `${cell(actual)} %`,
  ])
  return table(['status on the day of the split', 'customers', 'said to be back in two cycles', 'were back'], rows)
}

/** Tables in Markdown. */
export function reportText({ set, part, level, scores, counts, statuses }: LevelReport): string {
  const [first] = scores
  const units = `${first?.forward.returners ?? 0} returns, ${first?.asOf.units ?? 0} as of the split`
  const tables = [scoreTable(scores)]
  if (counts.length > 0) tables.push(countTable(counts))
  if (statuses.length > 0) tables.push(statusTable(statuses))
  return [`### ${set} (${part}), ${level}: ${units}`, ...tables].join('\n\n')
}
