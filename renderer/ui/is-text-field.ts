import { choosingInputs } from '#shared/contract/choosing-inputs.ts'

/** Whether keys pressed there are typed into a text. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !choosingInputs.includes(target.type) && !target.readOnly
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}
