import { cli } from './sr-Latn/cli.ts'
import { common } from './sr-Latn/common.ts'
import { desktop } from './sr-Latn/desktop.ts'
import { errors } from './sr-Latn/errors.ts'
import { firstRun } from './sr-Latn/first-run.ts'
import { menu } from './sr-Latn/menu.ts'
import { messages } from './sr-Latn/messages.ts'
import { purchase } from './sr-Latn/purchase.ts'
import { settings } from './sr-Latn/settings.ts'
import { shell } from './sr-Latn/shell.ts'
import { spreadsheets } from './sr-Latn/spreadsheets.ts'
import { states } from './sr-Latn/states.ts'
import { units } from './sr-Latn/units.ts'

export const srLatn = {
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
