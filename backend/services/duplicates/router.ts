import { shopOs } from '#backend/procedures.ts'
import { streamed } from '#backend/streamed.ts'
import { dismissPair } from './dismiss.ts'
import { duplicatesState, listDuplicates } from './list-duplicates.ts'
import { duplicatesOf, lookUp } from './look-up.ts'
import { scanAlone } from './up-to-date.ts'

export const duplicatesRouter = {
  lookUp: shopOs.duplicates.lookUp.handler(({ input, context: { shop } }) => lookUp(shop, input)),
  of: shopOs.duplicates.of.handler(({ input, context: { shop } }) => duplicatesOf(shop, input.id, input.limit)),
  state: shopOs.duplicates.state.handler(({ context: { shop } }) => duplicatesState(shop)),
  list: shopOs.duplicates.list.handler(({ input, context: { shop } }) => listDuplicates(shop, input)),
  scan: shopOs.duplicates.scan.handler(async function* ({ context: { shop }, signal }) {
    yield* streamed(
      (report, stop) => scanAlone(shop, { report, signal: stop }),
      (result) => ({ kind: 'done' as const, ...result }),
      signal,
    )
  }),
  dismiss: shopOs.duplicates.dismiss.handler(({ input, context: { shop } }) => dismissPair(shop, input)),
}
