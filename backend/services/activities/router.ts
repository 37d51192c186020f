import type { Activity } from '#shared/contract/activities.ts'
import { shopOs } from '#backend/procedures.ts'
import { readActivity, type ActivityRow } from './present-activity.ts'
import { restoreActivities, trashActivities } from './trash-activities.ts'
import { createActivity, updateActivity } from './write-activity.ts'

const activityView = (row: ActivityRow): Activity => ({
  id: row.id,
  uid: row.uid,
  version: row.version,
  customerId: row.contact_id,
  kind: row.kind,
  direction: row.direction === '' ? null : row.direction,
  day: row.day,
  time: row.time,
  text: row.text,
  private: row.is_private === 1,
})

export const activitiesRouter = {
  get: shopOs.activities.get.handler(async ({ input, context: { shop } }) =>
    activityView(await readActivity(shop.db, input.id)),
  ),
  create: shopOs.activities.create.handler(({ input, context: { shop } }) => createActivity(shop, input)),
  update: shopOs.activities.update.handler(({ input, context: { shop } }) => updateActivity(shop, input)),
  trash: shopOs.activities.trash.handler(({ input, context: { shop } }) => trashActivities(shop, input.ids)),
  restore: shopOs.activities.restore.handler(({ input, context: { shop } }) => restoreActivities(shop, input.ids)),
}
