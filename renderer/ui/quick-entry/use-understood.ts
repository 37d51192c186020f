import { useState } from 'react'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Understood } from '#shared/contract/follow-ups.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { orpc, queryClient } from '#renderer/engine/queries.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import type { Repetition } from '../repeat-words.ts'

/** While one types on, the words before are not read again each time. */
const typingPauseMs = 80

/** What was corrected by hand; it stays while the text is typed on. */
export type Correction = {
  readonly dueOn?: Day
  readonly time?: string | null
  readonly repetition?: Repetition
  /** Null: nobody is meant. */
  readonly customer?: { readonly id: number; readonly name: string } | null
}

/** What would be saved. `customer` is undefined while several are called so and nobody was chosen. */
export type Reading = {
  readonly title: string
  readonly dueOn: Day | null
  readonly time: string | null
  readonly repetition: Repetition
  readonly customer: { readonly id: number; readonly name: string } | null | undefined
}

function readingOf(read: Understood, corrected: Correction): Reading {
  const [first, ...others] = read.customers
  const meant = first === undefined ? null : others.length > 0 ? undefined : { id: first.customerId, name: first.name }
  return {
    title: read.title,
    dueOn: corrected.dueOn ?? read.dueOn,
    time: corrected.time === undefined ? read.time : corrected.time,
    repetition: corrected.repetition ?? { repeat: read.repeat, repeatRule: read.repeatRule },
    customer: corrected.customer === undefined ? meant : corrected.customer,
  }
}

/** Reads a phrase while it is typed, with what was corrected by hand. */
export function useUnderstood() {
  const language = useLanguage()
  const [text, setText] = useState('')
  const [corrected, setCorrected] = useState<Correction>({})
  const [asked] = useDebouncedValue(text, typingPauseMs)
  const optionsOf = (phrase: string) => orpc.followUps.understand.queryOptions({ input: { text: phrase, language } })
  const { data } = useQuery({
    ...optionsOf(asked),
    enabled: asked.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const isEmpty = text.trim() === ''
  const read = isEmpty ? null : (data ?? null)
  return {
    text,
    setText,
    read,
    reading: read === null ? null : readingOf(read, corrected),
    correct: (patch: Correction) => setCorrected({ ...corrected, ...patch }),
    /** Of the text as it stands now: Enter may come before the pause of typing is over. */
    readNow: async (): Promise<{ readonly read: Understood; readonly reading: Reading }> => {
      const now = await queryClient.fetchQuery(optionsOf(text))
      return { read: now, reading: readingOf(now, corrected) }
    },
    /** After a phrase was saved; who typed on meanwhile keeps the next one. */
    clear: (said: string) => {
      setText((now) => (now === said ? '' : now))
      setCorrected({})
    },
  }
}
