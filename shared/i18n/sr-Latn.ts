import { desktop } from './sr-Latn/desktop.ts'
import { errors } from './sr-Latn/errors.ts'
import { menu } from './sr-Latn/menu.ts'
import { messages } from './sr-Latn/messages.ts'
import { units } from './sr-Latn/units.ts'

export const srLatn = { desktop, errors, menu, messages, units } as const
