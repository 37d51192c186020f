/** Types of `<input>` in which nothing is typed: undo there is the shop's, not the field's. */
export const choosingInputs: readonly string[] = ['radio', 'checkbox', 'button', 'submit', 'file', 'range']
