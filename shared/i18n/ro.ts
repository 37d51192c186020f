import { cli } from './ro/cli.ts'
import { common } from './ro/common.ts'
import { desktop } from './ro/desktop.ts'
import { errors } from './ro/errors.ts'
import { firstRun } from './ro/first-run.ts'
import { menu } from './ro/menu.ts'
import { messages } from './ro/messages.ts'
import { purchase } from './ro/purchase.ts'
import { settings } from './ro/settings.ts'
import { shell } from './ro/shell.ts'
import { spreadsheets } from './ro/spreadsheets.ts'
import { states } from './ro/states.ts'
import { units } from './ro/units.ts'

export const ro = {
  cli,
  common,
  desktop,
  errors,
  firstRun,
  menu,
  messages,
  purchase,
  settings,
  shell,
  spreadsheets,
  states,
  units,
} as const
