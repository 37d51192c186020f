import { AppError } from '#shared/contract/errors.ts'
import { customLimits, foldCustom, nextChoiceId, type CustomChoice } from '#shared/domain/custom-value.ts'

export type WantedChoice = { readonly id?: string | undefined; readonly name: string }

/** Choices after an edit: the wanted ones in their order, then all that were ever removed, under their ids. */
export function editedChoices(
  present: readonly CustomChoice[],
  wanted: readonly WantedChoice[],
): readonly CustomChoice[] {
  const seen = new Set<string>()
  const choices: CustomChoice[] = []
  for (const { id, name } of wanted) {
    const folded = foldCustom(name)
    if (seen.has(folded)) throw new AppError('choice-exists', { name })
    seen.add(folded)
    const known =
      id === undefined
        ? // Added again: whoever still has the removed one has this.
          present.find((choice) => choice.removed && foldCustom(choice.name) === folded)
        : present.find((choice) => choice.id === id)
    if (id !== undefined && (known === undefined || choices.some((choice) => choice.id === id)))
      throw new AppError('unknown-choice', { choice: id })
    choices.push({ id: known?.id ?? nextChoiceId([...present, ...choices]), name, removed: false })
  }
  const kept = present.filter((choice) => !choices.some(({ id }) => id === choice.id))
  return [...choices, ...kept.map((choice) => ({ ...choice, removed: true }))]
}

/** Choices of a new field, by name. */
export function firstChoices(names: readonly string[]): readonly CustomChoice[] {
  if (names.length > customLimits.choices) throw new AppError('too-many-choices', { limit: customLimits.choices })
  return editedChoices(
    [],
    names.map((name) => ({ name })),
  )
}
