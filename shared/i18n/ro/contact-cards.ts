export const contactCards = {
  name: 'Cărți de vizită (vCard)',
  detail:
    'Pentru telefoane și agende, cu fotografii. Outlook ia doar prima carte de vizită dintr-un fișier: dați-i câte un fișier pentru fiecare client.',
  oneFile: 'Un fișier',
  each: 'Câte unul',
  saveOne: 'Cărți de vizită: un fișier',
  saveEach: 'Cărți de vizită: câte unul pentru fiecare client, într-o arhivă',
  newForm: 'În versiunea 4.0, pentru programe mai noi',
  newFormDetail: 'Mai nouă; fără ea, versiunea 3.0, pe care o citește orice program.',
  inList: 'Cărți de vizită (vCard)',
  eachInList: 'Cărți de vizită, câte un fișier',
  ofCard: 'Salvează ca o carte de vizită',
}
