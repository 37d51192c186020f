export const background = {
  title: 'Fără fereastră',
  keepRunning: 'Rămâne pornit lângă ceas când închideți fereastra',
  keepRunningDetail:
    'Ca reamintirile să vină în continuare. Pictograma de lângă ceas deschide din nou programul; „Închide Regulars” îl oprește.',
  linux: 'Unde nu se văd pictograme lângă ceas, porniți Regulars din nou ca să reapară fereastra.',
  startWithSystem: 'Pornește odată cu calculatorul',
  startWithSystemDetail: 'Cu amândouă activate, pornește fără fereastră.',
  browser:
    'În programul instalat pe calculator reamintirile vin și cu fereastra închisă; un browser arată doar ce este deschis.',
  open: 'Deschide Regulars',
  told: 'Regulars rămâne pornit',
  toldDetail:
    'Fereastra s-a închis, reamintirile vin în continuare. Pictograma de lângă ceas o deschide din nou; „Închide Regulars” de acolo oprește programul.',
  calendarFolder: 'Un dosar pentru fișierul de calendar',
}
