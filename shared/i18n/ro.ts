import { cli } from './ro/cli.ts'
import { common } from './ro/common.ts'
import { desktop } from './ro/desktop.ts'
import { errors } from './ro/errors.ts'
import { menu } from './ro/menu.ts'
import { messages } from './ro/messages.ts'
import { shell } from './ro/shell.ts'
import { states } from './ro/states.ts'
import { units } from './ro/units.ts'

export const ro = {
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
