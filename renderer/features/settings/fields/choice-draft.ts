import type { CustomField } from '#shared/contract/custom-fields.ts'

/** A choice while it is edited; without an id it is new. */
export type ChoiceDraft = { readonly key: string; readonly id?: string; readonly name: string }

export const newChoice = (): ChoiceDraft => ({ key: crypto.randomUUID(), name: '' })

/** The choices that can be chosen; a field without any begins with two empty lines. */
export const firstChoices = (field: CustomField | null): readonly ChoiceDraft[] => {
  const present = (field?.choices ?? []).filter(({ removed }) => !removed)
  return present.length === 0
    ? [newChoice(), newChoice()]
    : present.map(({ id, name }) => ({ key: `choice ${id}`, id, name }))
}

/** What is saved: lines that were left empty are no choices. */
export const namedChoices = (choices: readonly ChoiceDraft[]): { id?: string; name: string }[] =>
  choices.filter(({ name }) => name.trim() !== '').map(({ id, name }) => (id === undefined ? { name } : { id, name }))
