import type { TFunction } from 'i18next'

/** A text made by the program, as it travels: interface.md §2. */
export type ProgramMessage = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number | null>>
}

/** Words for a reason, a summary or a check result, in the language of `t`. */
export function wordMessage(t: TFunction, message: ProgramMessage): string {
  return t(`messages.${message.code}` as 'messages', message.params as Record<string, string>) as unknown as string
}

/** Words for a failure: what happened, that the data are safe, what to do. */
export function wordError(t: TFunction, code: string, details: object): string {
  return t(`errors.${code}` as 'errors', details as Record<string, string>) as unknown as string
}
