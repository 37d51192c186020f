import { shopOs } from '#backend/procedures.ts'
import { calendarFileStatus } from './calendar-file.ts'
import { takeDue } from './due-nudges.ts'
import { nextOf } from './next-nudge.ts'

export const nudgesRouter = {
  next: shopOs.nudges.next.handler(({ context: { shop } }) => nextOf(shop)),
  due: shopOs.nudges.due.handler(({ context: { shop } }) => takeDue(shop)),
  feed: shopOs.nudges.feed.handler(({ context: { shop } }) => calendarFileStatus(shop)),
}
