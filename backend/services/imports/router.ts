import { shopOs } from '#backend/procedures.ts'
import { inspectImport } from './inspect-import.ts'
import { listImports } from './list-imports.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { reviewRows } from './review-rows.ts'
import { runImport } from './run-import.ts'
import { sortFiles } from './sort-files.ts'
import { streamImport } from './stream-import.ts'
import { undoImport } from './undo-import.ts'

export const importsRouter = {
  sort: shopOs.imports.sort.handler(({ input, context: { engine }, signal }) =>
    sortFiles(engine.files, input.fileIds, input.sheets, signal),
  ),
  inspect: shopOs.imports.inspect.handler(({ input, context: { shop, engine }, signal }) =>
    inspectImport(shop, engine.files, input, signal),
  ),
  rows: shopOs.imports.rows.handler(({ input, context: { shop, engine }, signal }) =>
    reviewRows(shop, engine.files, input, signal),
  ),
  run: shopOs.imports.run.handler(async function* ({ input, context, signal }) {
    const { shop, engine } = context
    yield* streamImport((pace) => oneAtATime(shop, () => runImport(shop, engine.files, input, pace)), signal)
  }),
  list: shopOs.imports.list.handler(({ context: { shop } }) => listImports(shop)),
  undo: shopOs.imports.undo.handler(({ input, context: { shop } }) =>
    oneAtATime(shop, () => undoImport(shop, input.batchId)),
  ),
}
