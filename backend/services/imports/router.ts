import type { ImportOptions } from '#shared/contract/imports.ts'
import type { EngineState } from '#backend/engine-state.ts'
import { shopOs } from '#backend/procedures.ts'
import { inspectCopy, runCopy } from '../shop-copy/import-copy.ts'
import { isShopCopy } from '../shop-copy/is-shop-copy.ts'
import { inspectImport } from './inspect-import.ts'
import { listImports } from './list-imports.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { reviewRows } from './review-rows.ts'
import { runImport } from './run-import.ts'
import { sortFiles } from './sort-files.ts'
import { streamImport } from './stream-import.ts'
import { undoImport } from './undo-import.ts'

/** A full plain copy takes the place of the whole shop: it goes its own way. */
function isCopy(engine: EngineState, { fileId, options }: { fileId: string; options: ImportOptions }): boolean {
  const [first, ...others] = engine.files.parts(fileId)
  const isOne = first !== undefined && others.length === 0 && isShopCopy(first.content)
  return isOne && (options.type === 'auto' || options.type === 'all')
}

export const importsRouter = {
  sort: shopOs.imports.sort.handler(({ input, context: { engine }, signal }) =>
    sortFiles(engine.files, input.fileIds, input.sheets, signal),
  ),
  inspect: shopOs.imports.inspect.handler(({ input, context: { shop, engine }, signal }) =>
    (isCopy(engine, input) ? inspectCopy : inspectImport)(shop, engine.files, input, signal),
  ),
  rows: shopOs.imports.rows.handler(({ input, context: { shop, engine }, signal }) =>
    reviewRows(shop, engine.files, input, signal),
  ),
  run: shopOs.imports.run.handler(async function* ({ input, context, signal }) {
    const { shop, engine } = context
    yield* streamImport(
      (pace) =>
        oneAtATime(shop, () =>
          isCopy(engine, input) ? runCopy(engine, shop, input, pace) : runImport(shop, engine.files, input, pace),
        ),
      signal,
    )
  }),
  list: shopOs.imports.list.handler(({ context: { shop } }) => listImports(shop)),
  undo: shopOs.imports.undo.handler(({ input, context: { shop, engine } }) =>
    oneAtATime(shop, () => undoImport(engine, shop, input.batchId)),
  ),
}
