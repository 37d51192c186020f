import { shopOs } from '#backend/procedures.ts'
import { creditAccount } from './account.ts'
import { bringOver, pay, refund, writeOff } from './book-entry.ts'
import { getEntry, updateEntry } from './entries.ts'
import { listMovements } from './movements.ts'
import { creditReminder } from './reminder.ts'
import { listDebtors } from './shop-ageing.ts'
import { creditStatement } from './statement.ts'
import { restoreEntries, trashEntries } from './trash-entries.ts'

export const creditRouter = {
  account: shopOs.credit.account.handler(({ input, context: { shop } }) => creditAccount(shop, input)),
  movements: shopOs.credit.movements.handler(({ input, context: { shop } }) => listMovements(shop, input)),
  ageing: shopOs.credit.ageing.handler(({ input, context: { shop } }) => listDebtors(shop, input)),
  pay: shopOs.credit.pay.handler(({ input, context: { shop } }) => pay(shop, input)),
  writeOff: shopOs.credit.writeOff.handler(({ input, context: { shop } }) => writeOff(shop, input)),
  refund: shopOs.credit.refund.handler(({ input, context: { shop } }) => refund(shop, input)),
  bringOver: shopOs.credit.bringOver.handler(({ input, context: { shop } }) => bringOver(shop, input)),
  getEntry: shopOs.credit.getEntry.handler(({ input, context: { shop } }) => getEntry(shop, input.id)),
  updateEntry: shopOs.credit.updateEntry.handler(({ input, context: { shop } }) => updateEntry(shop, input)),
  trash: shopOs.credit.trash.handler(({ input, context: { shop } }) => trashEntries(shop, input.ids)),
  restore: shopOs.credit.restore.handler(({ input, context: { shop } }) => restoreEntries(shop, input.ids)),
  statement: shopOs.credit.statement.handler(({ input, context: { shop } }) => creditStatement(shop, input)),
  reminder: shopOs.credit.reminder.handler(({ input, context: { shop } }) => creditReminder(shop, input)),
}
