import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** Campaigns that are offered. */
const mostCampaigns = 500

/**
 * Names of campaigns that visible purchases answer, the one used last first. The index is walked from name to name: a
 * campaign of a hundred thousand purchases costs as much as one of three.
 */
export async function readCampaigns(db: ReadableDb): Promise<string[]> {
  const found = sql<{ name: string }>`(
    WITH RECURSIVE names (name) AS (
      SELECT min(campaign) FROM purchases WHERE campaign <> ''
      UNION ALL
      SELECT (SELECT min(campaign) FROM purchases WHERE campaign <> '' AND campaign > name) FROM names WHERE name IS NOT NULL
    )
    SELECT name, (
      SELECT id FROM purchases
      WHERE campaign = name AND campaign <> '' AND deleted_at IS NULL AND staged_batch_id IS NULL
      ORDER BY id DESC LIMIT 1
    ) AS latest FROM names WHERE name IS NOT NULL
  )`
  const rows = await db
    .selectFrom(found.as('found'))
    .select('found.name')
    .where(sql<boolean>`latest IS NOT NULL`)
    .orderBy(sql`latest`, 'desc')
    .limit(mostCampaigns)
    .execute()
  return rows.map(({ name }) => name)
}
