import { cli } from './sr-Latn/cli.ts'
import { common } from './sr-Latn/common.ts'
import { desktop } from './sr-Latn/desktop.ts'
import { errors } from './sr-Latn/errors.ts'
import { menu } from './sr-Latn/menu.ts'
import { messages } from './sr-Latn/messages.ts'
import { shell } from './sr-Latn/shell.ts'
import { states } from './sr-Latn/states.ts'
import { units } from './sr-Latn/units.ts'

export const srLatn = {
  cli,
  common,
  desktop,
  errors,
  menu,
  messages,
  shell,
  states,
  units,
} as const
