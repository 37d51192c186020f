/** Reasons, acts and findings of rhythms, recalls and follow-ups: joined with the other messages. */
export const heartMessages = {
  'rhythm-at-risk_undated':
    'No fixed rhythm; last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Customers this quiet come back in time about 1 time in {{oneIn}}.',
  'rhythm-at-risk_product-undated':
    '{{product}}: no fixed rhythm; last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Customers this quiet buy it again in time about 1 time in {{oneIn}}.',
  'rhythm-lost_undated':
    'No fixed rhythm; last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Of customers this quiet, fewer than 1 in 10 come back in time.',
  'rhythm-lost_product-undated':
    '{{product}}: no fixed rhythm; last bought $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). After such a pause, fewer than 1 in 10 buy it again in time.',
  'rhythm-interval':
    'You set it yourself: comes $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }); last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-paused':
    'Not expected for now: you paused it. Last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-yearly':
    'You noted: comes once a year, in the same season. Last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-moved-away':
    'You noted that they won’t come any more. Last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-gone':
    'You recorded them as lost; last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). A new purchase ends it.',
  'rhythm-corrected-interval': 'Interval of {{name}} set',
  'rhythm-corrected-interval_product': 'Interval of {{name}} for {{product}} set',
  'rhythm-corrected-paused': '{{name}} isn’t expected for now',
  'rhythm-corrected-paused_product': '{{name}} isn’t expected to buy {{product}} for now',
  'rhythm-corrected-yearly': '{{name}} is expected once a year',
  'rhythm-corrected-yearly_product': '{{name}} is expected to buy {{product}} once a year',
  'rhythm-corrected-moved-away': '{{name}} is noted as moved away',
  'rhythm-corrected-moved-away_product': '{{name}} won’t buy {{product}} any more',
  'rhythm-correction-removed': 'Correction of {{name}} taken back',
  'rhythm-correction-removed_product': 'Correction of {{name}} for {{product}} taken back',
  'loss-recorded': '{{name}} recorded as lost',
  'loss-taken-back': 'Loss of {{name}} taken back',
  'complaint-created': 'Complaint of {{name}} noted',
  'complaint-changed': 'Complaint of {{name}} changed',
  'complaint-closed': 'Complaint of {{name}} closed',
  'complaint-reopened': 'Complaint of {{name}} is open again',
  'complaints-trashed_one': 'Complaint moved to the trash',
  'complaints-trashed_other': '{{count, number}} complaints moved to the trash',
  'complaints-restored_one': 'Complaint taken out of the trash',
  'complaints-restored_other': '{{count, number}} complaints taken out of the trash',
} as const
