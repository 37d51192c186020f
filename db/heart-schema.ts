import type { Generated } from 'kysely'

/** Tables of rhythms, the recall list, complaints and series of follow-ups (migrations/0004-heart.ts). */

type Id = Generated<number>
type Text = Generated<string>

export type RhythmsTable = {
  contact_id: number
  /** 0 = the customer over all products */
  product_id: Generated<number>
  purchase_days: number
  first_on: string
  last_on: string
  gaps: number
  gap_weight: number
  gap_sum: number
  gap_squares: number
  quantity_days: Generated<number>
  quantity_sum: Generated<number>
  quantity_shift: Generated<number>
  shift: Generated<number>
  spent: number
  paid_days: number
  due_on: string | null
  window_from: string | null
  usual_from: string | null
  usual_days: number | null
  usual_to: string | null
  window_to: string | null
  regularity: 'regular' | 'loose' | 'irregular'
  due_from: string | null
  overdue_from: string | null
  at_risk_from: string | null
  lost_from: string | null
  potential: number
  ahead_until: string | null
  corrected_by: RhythmCorrectionKind | 'gone' | null
}

export type RhythmModelsTable = {
  id: number
  parameters: string | null
  gaps: number
  fitted_at: string
  remade_up_to: number | null
}

export type ProductRhythmsTable = { product_id: number; residual: number; elasticity: number }

export type RhythmCorrectionKind = 'interval' | 'paused' | 'yearly' | 'moved-away'

export type RhythmCorrectionsTable = {
  id: Id
  contact_id: number
  product_id: number | null
  kind: RhythmCorrectionKind
  days: number | null
  yearly_from: number | null
  yearly_to: number | null
  until_day: string | null
  note: Text
  created_on: string
  staff_id: number
}

export type RecallAct = 'reached' | 'no-answer' | 'message' | 'snoozed' | 'skipped' | 'stopped'

export type RecallsTable = {
  id: Id
  contact_id: number
  product_id: number | null
  act: RecallAct
  channel: Text
  result: Text
  note: Text
  on_day: string
  time: string | null
  until_day: string
  last_on: string | null
  staff_id: number
  deleted_at: string | null
}

export type RecallRulesTable = {
  id: Id
  category: string
  again_days: number
  second_days: number
  third_days: number
  max_tries: number
  grace_days: Generated<number>
  active: Generated<number>
}

export type LossReason =
  'moved' | 'price' | 'quality' | 'service' | 'competitor' | 'no-need' | 'quarrel' | 'died' | 'unknown' | 'other'

export type LossesTable = {
  id: Id
  contact_id: number
  reason: LossReason
  note: Text
  on_day: string
  last_on: string | null
  yearly_value: number
  staff_id: number
  deleted_at: string | null
}

export type ComplaintsTable = {
  id: Id
  uid: string
  version: Generated<number>
  contact_id: number
  product_id: number | null
  purchase_id: number | null
  text: string
  opened_on: string
  promised_on: string | null
  closed_on: string | null
  resolution: Text
  staff_id: number
  created_at: string
  updated_at: string
  deleted_at: string | null
}

export type FollowUpTemplatesTable = {
  id: Id
  uid: string
  version: Generated<number>
  name: string
  folded: string
  created_at: string
  updated_at: string
  deleted_at: string | null
}

export type FollowUpStepsTable = {
  id: Id
  template_id: number
  position: number
  title: string
  note: Text
  after_days: number
  time: string | null
}

/** Nudges that were shown; not journaled. */
export type NudgesTable = { key: string; day: string; shown_at: string }
