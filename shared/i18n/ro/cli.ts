export const cli = {
  usage: 'Regulars în linia de comandă: npm run -s cli -- COMANDĂ',
  globals: 'Orice comandă primește --db FIȘIER, --json și --lang en|ro|ru|sr-Latn|sr-Cyrl.',
  created: 'Magazinul a fost creat: {{file}}',
  demo: 'Magazinul de probă: clienți {{customers}}, cumpărături {{purchases}}, produse {{products}}, reamintiri {{followUps}}.',
  backup: 'Copia de siguranță a fost făcută și verificată: {{file}}',
  restored: 'Copia de siguranță a fost restaurată; fișierul de dinainte este păstrat alături.',
  checked: 'Totul este în ordine.',
  exported_one: '{{count}} rând scris: {{file}}',
  exported_few: '{{count}} rânduri scrise: {{file}}',
  exported_other: '{{count}} de rânduri scrise: {{file}}',
  imported: 'Create {{created}}, actualizate {{updated}}, existau deja {{skipped}}, lăsate deoparte {{rejected}}.',
  'import-warnings': 'De știut: {{count, number}}',
  'import-undone': 'Șterse {{removed}}, readuse {{restored}}, păstrate fiindcă au fost schimbate între timp {{kept}}.',
  start: {
    address: 'Regulars este deschis în browser: {{url}}',
    stop: 'Apăsați Ctrl+C pentru oprire. Tot ce introduceți se salvează pe loc.',
    'no-display': 'Aici nu există ecran pentru fereastra aplicației, așa că Regulars rulează în browser.',
    'no-download':
      'Componenta pentru fereastra aplicației nu a putut fi descărcată, așa că Regulars rulează în browser.',
    'no-start': 'Fereastra aplicației nu se deschide pe acest calculator, așa că Regulars rulează în browser.',
    fetching: 'Se descarcă componenta pentru fereastra aplicației. Se întâmplă o singură dată.',
  },
} as const
