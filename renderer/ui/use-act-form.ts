import { useState } from 'react'
import { useAct } from './use-act.ts'

export type ActForm = {
  readonly isSaving: boolean
  /** Saving was asked for: from now on what is missing is said beside its field. */
  readonly setTried: () => void
  /** What is wrong, in words; nothing before saving was asked for. */
  readonly problem: (isWrong: boolean, words: string) => string | undefined
  /** Does it once however often it is asked for; the words stand beside Undo. */
  readonly save: (words: string, act: () => Promise<{ readonly actId: number }>) => Promise<void>
}

/** The state of a form that does one act: shown by `<ActForm form={…}>`. */
export function useActForm(onSaved: () => void): ActForm {
  const act = useAct()
  const [isSaving, setSaving] = useState(false)
  const [isTried, setTried] = useState(false)
  return {
    isSaving,
    setTried: () => setTried(true),
    problem: (isWrong, words) => (isTried && isWrong ? words : undefined),
    save: async (words, doIt) => {
      if (isSaving) return
      setSaving(true)
      const isDone = await act(words, doIt)
      setSaving(false)
      if (isDone) onSaved()
    },
  }
}
