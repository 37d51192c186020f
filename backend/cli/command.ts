import type { ParseArgsOptionsConfig } from 'node:util'
import type { TFunction } from 'i18next'
import type { AppLanguage } from '#shared/domain/locale.ts'
import type { Engine } from '../engine.ts'

type OptionValue = string | boolean | undefined

/** What a command works with: the engine in this process, its arguments, and where paths start. */
export type CommandCall = {
  readonly engine: Engine
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, OptionValue>>
  /** A path of the command line against the folder the user stands in. */
  readonly path: (given: string) => string
  /** The file of `--db`, or undefined for the default place. */
  readonly db: string | undefined
  /** Asked for with `--lang`; else the shop's own language counts. */
  readonly language: AppLanguage | undefined
  readonly translate: (language: AppLanguage) => TFunction
  readonly print: (line: string) => void
  /** Shows how far a long job is, in place of what it showed before; null where nobody watches. */
  readonly progress: ((line: string) => void) | null
}

/** What a command answers: the JSON of interface.md §4, and the same for people. Null = it printed by itself. */
export type CommandAnswer = {
  readonly json: unknown
  readonly text: (t: TFunction) => readonly string[]
  /** 1 where the answer itself is bad news (a failed check). */
  readonly exitCode?: 0 | 1
} | null

export type Command = {
  readonly name: string
  /** Arguments as they stand in the help. */
  readonly usage: string
  readonly options: ParseArgsOptionsConfig
  readonly arguments: { readonly min: number; readonly max: number }
  readonly run: (call: CommandCall) => Promise<CommandAnswer>
}

export const text = { type: 'string' } as const
export const flag = { type: 'boolean' } as const
