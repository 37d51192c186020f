import type { TFunction } from 'i18next'

/** A text made by the program, as it travels: interface.md §2. */
export type ProgramMessage = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number | null>>
}

type Params = Readonly<Record<string, unknown>>

/** A code is not known to be a key until it runs; catalogs.test.ts sees to it that each has a text. */
const keyed = (t: TFunction) => t as unknown as (key: string, params: object) => string

/** Names and notes are shown as they are: `$t(` in them must not be taken for a text of ours. */
function plain(params: Params): Record<string, string> {
  const entries = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replaceAll('$t(', '$\u2060t(') : value,
  ])
  return Object.fromEntries(entries) as Record<string, string>
}

/** Reasons that name the usual gap, which nobody has whose purchases follow no rhythm: those have no due day to be late for. */
const ofUsualGap: ReadonlySet<string> = new Set(['rhythm-at-risk', 'rhythm-lost'])

/**
 * Words for a reason, a summary or a check result, in the language of `t`. Of a sentence about a product there may be
 * a text of its own, `<code>_product`, and of a long silence where there is no rhythm `<code>_undated`.
 */
export function wordMessage(t: TFunction, { code, params }: ProgramMessage): string {
  const special = [
    ...(typeof params['product'] === 'string' ? ['product'] : []),
    ...(ofUsualGap.has(code) && params['daysLate'] === null ? ['undated'] : []),
  ]
  const context: Record<string, string> = special.length === 0 ? {} : { context: special.join('-') }
  return keyed(t)(`messages.${code}`, { ...plain(params), ...context })
}

/** The rule that input broke, as `{ issues: [{ path, rule }] }` or `{ issue }` tell it: the first one is worded. */
function ruleOf({ issue, issues }: Params): unknown {
  const first: unknown = Array.isArray(issues) ? issues[0] : null
  return typeof first === 'object' && first !== null && 'rule' in first ? first.rule : issue
}

/**
 * Words for a failure: what happened, that the data are safe, what to do. `<code>_<door>`, `<code>_<kind>` and
 * `<code>_<rule>` are texts of their own; brackets around a detail that is not known are left out.
 */
export function wordError(t: TFunction, code: string, details: object): string {
  const params = details as Params
  const special = [params['door'], params['kind'], ruleOf(params)].find((value) => typeof value === 'string')
  const context: Record<string, string> = special === undefined ? {} : { context: special }
  const text = keyed(t)(`errors.${code}`, { ...plain(params), ...context })
  // A detail that is known to be empty leaves its space behind.
  return text.replaceAll(' )', ')').replaceAll(/ \((?:\s*|[^()]*\{\{[^}]*\}\}[^()]*)\)/g, '')
}
