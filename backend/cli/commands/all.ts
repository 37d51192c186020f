import type { Command } from '../command.ts'
import { attach } from './attach.ts'
import { attachment } from './attachment.ts'
import { backup } from './backup.ts'
import { callCommand } from './call.ts'
import { check } from './check.ts'
import { customers } from './customers.ts'
import { demo } from './demo.ts'
import { due } from './due.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { init } from './init.ts'
import { report } from './report.ts'
import { restore } from './restore.ts'
import { search } from './search.ts'
import { today } from './today.ts'
import { undoImport } from './undo-import.ts'

/** Every command but `serve`, which owns a thread instead of an engine (serve.ts). */
export const commands: readonly Command[] = [
  init,
  demo,
  importCommand,
  undoImport,
  due,
  today,
  search,
  customers,
  report,
  exportCommand,
  attach,
  attachment,
  backup,
  restore,
  check,
  callCommand,
]
