import { shopOs } from '#backend/procedures.ts'
import { streamed } from '#backend/streamed.ts'
import { runExport } from './run-export.ts'

export const exportsRouter = {
  run: shopOs.exports.run.handler(async function* ({ input, context, signal }) {
    const { engine, shop } = context
    yield* streamed(
      (onProgress, stopped) => runExport(engine, shop, input, onProgress, stopped),
      (file) => ({ kind: 'done' as const, ...file }),
      signal,
    )
  }),
}
