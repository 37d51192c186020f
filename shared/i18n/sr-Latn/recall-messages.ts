/** Acts of the recall list: joined with the other messages. */
export const recallMessages = {
  'recall-no-answer': '{{name}}: zabeleženo da se ne javlja',
  'recall-message-sent': '{{name}}: poruka zabeležena',
  'recall-skipped': '{{name}}: ovog puta preskočeno',
  'recall-stopped': '{{name}}: više nije na spisku za pozive',
  'recall-resumed': '{{name}}: ponovo na spisku za pozive',
  'recall-rule-set': 'Pravila za pozive su promenjena',
  'recall-rule-set-category': 'Pravila za pozive promenjena: „{{category}}“',
  'recall-rule-removed': 'Pravila za pozive su opet uobičajena',
  'recall-rule-removed-category': 'Pravila za pozive uklonjena: „{{category}}“',
  'recall-call-again': 'Pozvati ponovo',
  'recall-call-again_product': 'Pozvati ponovo: {{product}}',
} as const
