export const todayMessages = {
  'complaint-waits': 'Reklamacija stigla $t(units.ago, {"count": {{waitingDays}}, "context": "{{waitingDays}}" })',
  'complaint-promised': 'Odgovor obećan do {{day, day}}',
  'complaint-late_one': 'Odgovor kasni {{count}} dan',
  'complaint-late_few': 'Odgovor kasni {{count}} dana',
  'complaint-late_other': 'Odgovor kasni {{count}} dana',
  'complaint-postponed': '{{name}}: odgovor na reklamaciju odložen',
  'order-postponed': 'Porudžbina br. {{number}}: obećana za {{day, day}}',
  'order-ready-for': 'Spremno, obećano za {{day, day}}',
} as const
