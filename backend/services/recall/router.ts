import { AppError } from '#shared/contract/errors.ts'
import { readRecallRules } from '#db/repositories/recall-rules.ts'
import { readRecallsOf } from '#db/repositories/recalls.ts'
import { shopOs } from '#backend/procedures.ts'
import { actOnRecall } from './act-on-recall.ts'
import { listToCall } from './list-to-call.ts'
import { pausedPage } from './paused.ts'
import { recallEntry } from './recall-entries.ts'
import { recallMessage } from './recall-message.ts'
import { removeRule, setRule } from './recall-rules.ts'
import { resume } from './resume.ts'

export const recallRouter = {
  list: shopOs.recall.list.handler(({ input, context: { shop } }) => listToCall(shop, input)),
  paused: shopOs.recall.paused.handler(({ input, context: { shop } }) => pausedPage(shop, input)),
  act: shopOs.recall.act.handler(({ input, context: { shop } }) => actOnRecall(shop, input)),
  resume: shopOs.recall.resume.handler(({ input, context: { shop } }) => resume(shop, input)),
  message: shopOs.recall.message.handler(({ input, context: { shop } }) => recallMessage(shop, input)),
  history: shopOs.recall.history.handler(async ({ input: { customerId, offset, limit }, context: { shop } }) => {
    const known = await shop.db.selectFrom('contacts').select('id').where('id', '=', customerId).executeTakeFirst()
    if (known === undefined) throw new AppError('not-found', { kind: 'customer', id: customerId })
    const rows = await readRecallsOf(shop.db, [customerId])
    return { total: rows.length, rows: rows.slice(offset, offset + limit).map(recallEntry) }
  }),
  rules: shopOs.recall.rules.handler(async ({ context: { shop } }) => [...(await readRecallRules(shop.db))]),
  setRule: shopOs.recall.setRule.handler(({ input, context: { shop } }) => setRule(shop, input)),
  removeRule: shopOs.recall.removeRule.handler(({ input, context: { shop } }) => removeRule(shop, input)),
}
