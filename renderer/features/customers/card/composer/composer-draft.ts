import type { ActivityKind } from '#shared/contract/activities.ts'
import type { Day } from '#shared/domain/calendar-date.ts'

export const composerKinds = ['note', 'call', 'message', 'visit', 'promise'] as const
/** What happened, or only what is promised. */
export type ComposerKind = (typeof composerKinds)[number]

export type ComposerDraft = {
  readonly kind: ComposerKind
  readonly text: string
  readonly direction: 'in' | 'out' | null
  /** null: now. */
  readonly day: Day | null
  /** `HH:MM`, or empty. */
  readonly time: string
  readonly isPrivate: boolean
  readonly nextOn: Day | null
  /** Empty: called like the first line of the text. */
  readonly nextTitle: string
}

export const emptyDraft: ComposerDraft = {
  kind: 'note',
  text: '',
  direction: null,
  day: null,
  time: '',
  isPrivate: false,
  nextOn: null,
  nextTitle: '',
}

export const hasDirection = (kind: ComposerKind): kind is 'call' | 'message' => kind === 'call' || kind === 'message'

/** Whether there is something to be saved: a call, message or visit needs no word. */
export const isFilled = ({ kind, text, nextOn }: ComposerDraft): boolean =>
  text.trim() !== '' || (kind !== 'promise' && kind !== 'note') || nextOn !== null

/** Input of `activities.create` for what happened with a customer. */
export function activityOf(customerId: number, draft: ComposerDraft & { readonly kind: ActivityKind }) {
  const { kind, text, direction, day, time, isPrivate, nextOn, nextTitle } = draft
  const title = nextTitle.trim()
  return {
    ...{ customerId, kind, text: text.trim(), private: isPrivate },
    ...(hasDirection(kind) && direction !== null ? { direction } : {}),
    ...(day === null ? {} : { day }),
    ...(time === '' ? {} : { time }),
    ...(nextOn === null ? {} : { followUp: title === '' ? { dueOn: nextOn } : { dueOn: nextOn, title } }),
  }
}

const keyOf = (shopUid: string, customerId: number): string => `regulars.card-draft.${shopUid}.${customerId}`

/** What is private outlives a reload only; the rest is there again when the window is opened another day. */
const storages = (): readonly Storage[] => [window.localStorage, window.sessionStorage]

/** What was typed on a card and not saved. */
export function readComposerDraft(shopUid: string, customerId: number): ComposerDraft {
  for (const storage of storages()) {
    const text = storage.getItem(keyOf(shopUid, customerId))
    if (text === null) continue
    try {
      const draft: unknown = JSON.parse(text)
      // Only this file writes it; the check is for drafts of an earlier version.
      if (typeof draft === 'object' && draft !== null && 'nextTitle' in draft) return draft as ComposerDraft
    } catch {
      // What can't be read is as good as nothing.
    }
  }
  return emptyDraft
}

export function keepComposerDraft(shopUid: string, customerId: number, draft: ComposerDraft | null): void {
  for (const storage of storages()) storage.removeItem(keyOf(shopUid, customerId))
  if (draft === null || (draft.text === '' && draft.nextOn === null && draft.nextTitle === '')) return
  const storage = draft.isPrivate ? window.sessionStorage : window.localStorage
  storage.setItem(keyOf(shopUid, customerId), JSON.stringify(draft))
}
