/** Acts of the recall list: joined with the other messages. */
export const recallMessages = {
  'recall-no-answer': '{{name}}: notat că nu răspunde',
  'recall-message-sent': '{{name}}: mesaj notat',
  'recall-skipped': '{{name}}: omis de data aceasta',
  'recall-stopped': '{{name}}: nu mai apare pe lista de sunat',
  'recall-resumed': '{{name}}: din nou pe lista de sunat',
  'recall-rule-set': 'Regulile pentru apeluri au fost schimbate',
  'recall-rule-set-category': 'Reguli pentru apeluri schimbate: „{{category}}”',
  'recall-rule-removed': 'Regulile pentru apeluri sunt din nou cele obișnuite',
  'recall-rule-removed-category': 'Reguli pentru apeluri șterse: „{{category}}”',
  'recall-call-again': 'De sunat din nou',
  'recall-call-again_product': 'De sunat din nou: {{product}}',
} as const
