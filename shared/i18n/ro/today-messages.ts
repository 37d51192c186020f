export const todayMessages = {
  'complaint-waits': 'A reclamat $t(units.ago, {"count": {{waitingDays}}, "context": "{{waitingDays}}" })',
  'complaint-promised': 'Răspuns promis până la {{day, day}}',
  'complaint-late_one': 'Răspunsul întârzie de {{count}} zi',
  'complaint-late_few': 'Răspunsul întârzie de {{count}} zile',
  'complaint-late_other': 'Răspunsul întârzie de {{count}} de zile',
  'complaint-postponed': '{{name}}: răspunsul la reclamație e amânat',
  'order-postponed': 'Comanda nr. {{number}}: promisă pentru {{day, day}}',
  'order-ready-for': 'Gata, promisă pentru {{day, day}}',
} as const
