export const errors = {
  'invalid-input': 'Nešto od unetog ne može da se upotrebi. Ništa nije sačuvano; ispravite i pokušajte ponovo.',
  'invalid-input_customer-without-name':
    'Kupcu treba ime, firma, telefon ili e-pošta. Ništa nije sačuvano; unesite bar jedno od toga.',
  'invalid-input_payments-sum': 'Plaćanja zajedno ne daju ukupan iznos. Ništa nije sačuvano; ispravite iznose.',
  'invalid-input_customer-twice': 'Ili kupac sa spiska ili novi, ne oba. Ništa nije sačuvano; izaberite jednog.',
  'invalid-input_customer-missing':
    'Porudžbina je uvek nečija. Ništa nije sačuvano; izaberite kupca ili dodajte novog.',
  'invalid-input_quantity-negative':
    'Poručena roba ne može biti povraćaj. Ništa nije sačuvano; unesite količinu veću od nule.',
  'invalid-input_deposit-on-credit': 'Kapara je novac koji je već tu. Ništa nije sačuvano; izaberite kako je plaćena.',
  'invalid-input_credit-counted':
    'Ono što je ostalo na veresiju ne može da se izbroji. Ništa nije sačuvano; izostavite to.',
  'invalid-input_method-twice': 'Isti način plaćanja je izbrojan dva puta. Ništa nije sačuvano; ostavite jedan.',
  'invalid-input_amount-zero': 'Iznos ne može biti nula. Ništa nije sačuvano; unesite koliko je bilo.',
  'invalid-input_name-missing': 'U stavci nema ni proizvoda ni teksta. Ništa nije sačuvano; napišite šta je prodato.',
  'invalid-input_line-has-returns':
    'Roba iz ove stavke je već vraćena, pa se stavka ne može ukloniti. Ništa nije sačuvano; prvo premestite povraćaj u korpu za smeće.',
  'invalid-input_discount-too-large': 'Popust je veći od cene. Ništa nije sačuvano; smanjite popust.',
  'invalid-input_already-done': 'Ovo obećanje je već ispunjeno. Ništa nije promenjeno.',
  'invalid-input_quantity-zero': 'Količina ne može biti nula. Ništa nije sačuvano; unesite koliko je bilo.',
  'invalid-input_day-out-of-range': 'Ovaj datum je predalek da bi bio tačan. Ništa nije sačuvano; ispravite godinu.',
  'invalid-input_quiet-all-day': 'Mirni sati bi trajali ceo dan. Ništa nije sačuvano; izaberite drugi kraj.',
  'invalid-input_unknown-feast': 'Tog praznika nema u kalendaru. Ništa nije promenjeno; izaberite neki sa spiska.',
  'invalid-input_period-too-long': 'Period je predug. Ništa nije promenjeno; tražite najviše deset godina.',
  'invalid-input_no-such-day': 'Tog dana nema u kalendaru. Ništa nije sačuvano; ispravite dan ili mesec.',
  'invalid-input_text-too-long':
    'Tekst je duži nego što staje u polje. Ništa nije sačuvano; skratite ga ili duži tekst stavite u beleške.',
  'invalid-input_text-empty': 'Ovo polje ne može ostati prazno. Ništa nije sačuvano; popunite ga.',
  'invalid-input_content-too-large':
    'Datoteka je prevelika da se preuzme odjednom. Ništa nije promenjeno; izaberite manju.',
  'invalid-input_unrecognized-keys':
    'Ovde je deo koji Regulars ne poznaje. Ništa nije sačuvano; proverite kako je napisan.',
  'invalid-input_list-too-long': 'Ima više stavki nego što staje u karton. Ništa nije sačuvano; izostavite neke.',
  'invalid-input_until': 'Dan mora biti u budućnosti. Ništa nije promenjeno; izaberite kasniji.',
  'invalid-input_timeZone': 'Ta vremenska zona ne postoji. Ništa nije sačuvano; izaberite sa spiska.',
  'invalid-input_currency': 'Ta valuta ne postoji. Ništa nije sačuvano; navedite njena tri slova, na primer RSD.',
  'invalid-input_period': 'Period se završava pre nego što počne. Zamenite dane.',
  'invalid-input_folder-not-full':
    'Potrebna je cela putanja, od diska ili od /. Ništa nije promenjeno; kopirajte adresu fascikle i nalepite je.',
  'invalid-input_folder-of-first-place':
    'Kopije su već u ovoj fascikli. Ništa nije promenjeno; izaberite neku na memorijskom stiku ili drugom disku.',
  'unknown-method': 'Ne postoji metoda „{{method}}“. Ništa nije promenjeno; spisak metoda pokazuje šta postoji.',
  'unknown-command': 'Ne postoji komanda „{{command}}“. Ništa nije promenjeno; pokrenite bez komande da vidite spisak.',
  'wrong-usage':
    'Komanda nije napisana kako treba ({{option}} {{expected}}). Ništa nije promenjeno; pokrenite je sa --help da vidite kako se koristi.',
  'not-yet': 'Regulars to još ne ume. Podaci su ostali kakvi su bili.',
  'format-not-offered': 'Za {{what}} ne postoji datoteka {{format}}. Izaberite jednu od ovih: {{formats}}.',
  'not-found': 'To što ste tražili više ne postoji. Ništa nije promenjeno; vratite se na spisak i potražite ponovo.',
  'not-found_customer':
    'Ovog kupca više nema. Ništa nije promenjeno; pogledajte u korpi za smeće ili potražite ponovo.',
  'not-found_purchase':
    'Ove kupovine više nema. Ništa nije promenjeno; pogledajte u korpi za smeće ili u spisku prodaje.',
  'not-found_order':
    'Ove porudžbine više nema. Ništa nije promenjeno; pogledajte u korpi za smeće ili u listi porudžbina.',
  'not-found_closing': 'Taj dan nije zaključen. Ništa nije promenjeno; pogledajte dan ponovo.',
  'not-found_cash-movement': 'Tog zapisa više nema. Ništa nije promenjeno; pogledajte dan ponovo.',
  'not-found_product':
    'Ovog proizvoda više nema. Ništa nije promenjeno; pogledajte u korpi za smeće ili izaberite drugi.',
  'changed-meanwhile':
    'U međuvremenu je neko promenio isto, pa vaše nije sačuvano preko toga. Pogledajte šta sada piše i unesite izmenu ponovo.',
  cancelled: 'Zaustavljeno. Ništa nije promenjeno.',
  forbidden:
    'Odavde to nije dozvoljeno. Ništa nije promenjeno; uradite to u programu na računaru ili u komandnoj liniji.',
  internal:
    'Nešto je pošlo naopako u samom programu. Sve što je prikazano kao sačuvano bezbedno je; pokušajte ponovo, a ako se ponavlja, ponovo pokrenite Regulars.',
  'engine-stopped':
    'Deo programa koji čuva podatke je stao. Sve što je prikazano kao sačuvano bezbedno je na disku; pokrenite Regulars ponovo.',
  'no-shop-open': 'Nijedna radnja nije otvorena. Prvo otvorite svoju radnju ili napravite novu.',
  'shop-already-open': 'Jedna radnja je već otvorena. Ostala je netaknuta; prvo je zatvorite.',
  'file-exists': 'Datoteka sa tim imenom već postoji ({{file}}). Ostala je kakva jeste; izaberite drugo ime.',
  'file-exists_restore':
    'Na ovom mestu već postoji radnja ({{file}}). Ostala je kakva jeste; dodajte --replace da kopija dođe na njeno mesto, a sadašnja radnja se čuva kao posebna kopija.',
  'file-missing':
    'Datoteke nema na tom mestu ({{file}}). Možda je premeštena ili njen disk nije priključen; priključite ga ili ponovo izaberite datoteku.',
  'folder-missing': 'Te fascikle nema ({{folder}}). Ništa nije upisano; napravite je ili izaberite drugu.',
  'file-in-use':
    'Ova radnja je već otvorena u drugom programu Regulars. Podaci su bezbedni; zatvorite je tamo i pokušajte ponovo.',
  'file-in-use_app':
    'Ova radnja je već otvorena u programu na računaru. Podaci su bezbedni; radite tamo ili ga zatvorite i pokušajte ponovo.',
  'file-in-use_browser':
    'Ova radnja je već otvorena u pregledaču ({{url}}). Podaci su bezbedni; radite tamo ili ga zaustavite i pokušajte ponovo.',
  'file-in-use_cli':
    'Sa ovom radnjom upravo radi komandna linija. Podaci su bezbedni; sačekajte da završi i pokušajte ponovo.',
  'file-empty':
    'Ova datoteka je prazna ({{file}}). Ostala je kakva jeste; izaberite drugu datoteku ili vratite rezervnu kopiju.',
  'not-a-shop-file':
    'Ova datoteka nije radnja programa Regulars ({{file}}). Ostala je kakva jeste; izaberite datoteku koja se završava na .regulars.',
  'newer-version':
    'Ova radnja je korišćena sa novijom verzijom programa Regulars ({{file}}). Ostala je netaknuta; instalirajte noviju verziju da je otvorite.',
  'damaged-file':
    'Datoteka radnje je oštećena ({{file}}). Ostala je kakva jeste; vratite poslednju rezervnu kopiju i nastavite.',
  'disk-full': 'Disk je pun. Sve što je ranije sačuvano bezbedno je; oslobodite mesto i pokušajte ponovo.',
  'read-only':
    'Sa ovog mesta može samo da se čita. Ništa nije promenjeno; premestite datoteku u svoju fasciklu i pokušajte ponovo.',
  'no-access':
    'Nemate dozvolu za ovu datoteku ili fasciklu. Ništa nije promenjeno; izaberite drugo mesto ili pitajte onoga ko održava računar.',
  'network-folder':
    'Ova fascikla je na mreži, gde radnja može da se ošteti. Ništa nije promenjeno; čuvajte radnju na ovom računaru, a rezervne kopije na mreži.',
  'currency-in-use':
    'Valuta više ne može da se promeni: već ima iznosa u {{currency}}. Ništa nije promenjeno; za drugu valutu napravite drugu radnju.',
  'file-too-large':
    'Ova datoteka je prevelika (najviše {{limitMb}} MB). Ništa nije promenjeno; podelite je na manje datoteke.',
  'file-too-large_cards':
    'Kartice bi sa slikama bile veće od {{limitMb}} MB. Ništa nije upisano; izaberite manje kupaca, filterom ili u spisku.',
  'file-too-large_copy':
    'Kao jedna JSON datoteka kopija bi bila veća od {{limitMb}} MB. Ništa nije upisano; izaberite arhivu, u kojoj je sve to i još tabele.',
  'too-many-rows_export':
    'Previše redova za tabelu: {{rows, number}} (najviše {{limit, number}}). Ništa nije upisano; izaberite CSV, koji nema ograničenja.',
  'too-many-rows':
    'Ova datoteka ima previše redova (najviše {{limit, number}}). Ništa nije promenjeno; podelite je na manje datoteke.',
  'too-many-columns':
    'Ova datoteka ima previše kolona (najviše {{limit, number}}). Ništa nije promenjeno; proverite razdvajač ili obrišite nepotrebne kolone.',
  'wrong-file-type':
    'Ova vrsta datoteke ovde ne može da se pročita ({{detected}}). Ništa nije promenjeno; ako je u njoj spisak, sačuvajte je kao Excel (XLSX) ili CSV i pokušajte ponovo.',
  'too-many-files':
    'Ovo je više datoteka nego što može da se uveze odjednom (najviše {{limit, number}}). Ništa nije promenjeno; uzmite ih u delovima.',
  'unknown-sheet': 'Datoteka nema list „{{sheet}}“. Ništa nije promenjeno; izaberite jedan od postojećih.',
  'broken-file':
    'Ova datoteka je oštećena ili nije cela kopirana. Ništa nije promenjeno; uzmite je još jednom ili je ponovo sačuvajte u programu iz kog potiče.',
  'protected-file':
    'Ova datoteka je zaključana lozinkom. Ništa nije promenjeno; otvorite je, sačuvajte bez lozinke i pokušajte ponovo.',
  'old-spreadsheet':
    'Ovo je tabela u starijem formatu. Ništa nije promenjeno; otvorite je, sačuvajte ponovo kao Excel tabelu (XLSX) i pokušajte još jednom.',
  'other-archive':
    'Ovo je arhiva druge vrste ({{detected}}); ovde se otvara samo zip. Ništa nije promenjeno; raspakujte je i izaberite datoteke ili fasciklu.',
  'unpacks-too-large':
    'Raspakovana, ova datoteka bi bila prevelika za spisak. Ništa nije promenjeno; izbacite suvišno ili je sačuvajte kao CSV.',
  'nothing-to-import':
    'U ovoj datoteci nema ničega za uvoz. Ništa nije promenjeno; proverite da li je to prava datoteka.',
  'unknown-encoding': 'Ne postoji kodiranje „{{encoding}}“. Ništa nije promenjeno; izaberite sa spiska.',
  'unknown-column': 'Datoteka nema kolonu „{{column}}“. Ništa nije promenjeno; izaberite jednu od postojećih.',
  'import-undone': 'Ovaj uvoz je već poništen. Ništa nije promenjeno.',
  'unknown-file': 'Ova datoteka više nije pri ruci. Ništa nije promenjeno; izaberite je ponovo.',
  'same-customer': 'To je jedan te isti kupac. Ništa nije promenjeno; izaberite nekog drugog.',
  'already-linked': 'Ova veza već postoji. Ništa nije promenjeno.',
  'not-a-company': 'Ovaj kupac je osoba, a ne firma. Ništa nije promenjeno; izaberite firmu.',
  'circular-company':
    'Firma ne može da pripada sebi ni onoj koja pripada njoj. Ništa nije promenjeno; izaberite drugu firmu.',
  'circular-referral':
    'Ta osoba je došla po preporuci ovog kupca, neposredno ili preko drugih. Ništa nije promenjeno; izaberite nekog drugog.',
  'not-found_activity': 'Ovog zapisa više nema. Ništa nije promenjeno; pogledajte u korpi za smeće.',
  'not-found_relation': 'Ove veze više nema. Ništa nije promenjeno; pogledajte karton ponovo.',
  'invalid-input_text-missing': 'Beleška je prazna. Ništa nije sačuvano; napišite šta se desilo.',
  'invalid-input_no-direction':
    'Samo pozivi i poruke dolaze od nekoga. Ništa nije sačuvano; izaberite poziv ili poruku.',
  'invalid-input_not-yet-happened':
    'Taj dan je tek pred nama. Ništa nije sačuvano; izaberite danas ili raniji dan ili dodajte podsetnik.',
  'unknown-report': 'Ne postoji izveštaj „{{name}}“. Podaci su ostali kakvi su bili; izaberite sa spiska izveštaja.',
  'backup-damaged':
    'Ova rezervna kopija je oštećena i ne može da se vrati ({{file}}). Radnja je ostala kakva jeste; izaberite stariju kopiju.',
  'file-too-large_attachment':
    'Ova datoteka je prevelika za karton (najviše {{limitMb}} MB). Ništa nije promenjeno; smanjite je ili je čuvajte na drugom mestu.',
  'attachment-missing':
    'Ove datoteke više nema u fascikli pored radnje ({{folder}}). Ostali podaci su bezbedni; vratite fasciklu na mesto ili vratite rezervnu kopiju.',
  'attachment-damaged':
    'Ova datoteka je oštećena na disku ({{folder}}). Ostali podaci su bezbedni; dodajte datoteku ponovo ili vratite rezervnu kopiju.',
  'photo-not-an-image': 'Ovo nije cela slika JPEG, PNG ili WebP. Ništa nije promenjeno; izaberite drugu sliku.',
  'photo-too-large_source':
    'Ova slika je prevelika da se ovde otvori (najviše {{limitMb}} MB). Ništa nije promenjeno; izaberite manju.',
  'photo-too-large':
    'Ova fotografija je prevelika (najviše {{limitMb}} MB i {{side}} × {{side}} piksela). Ništa nije promenjeno; smanjite je.',
  'list-view-exists':
    'Pogled „{{name}}“ već postoji. Ništa nije promenjeno; izaberite drugo ime ili osvežite taj pogled.',
  'changed-meanwhile_import':
    'Radnja je promenjena dok se datoteka uvozila. Ništa nije uvezeno; pokušajte ponovo, datoteka će se uporediti iznova.',
  'changed-meanwhile_selection':
    'Izbor više ne obuhvata onoliko kupaca koliko ste videli ({{expected, number}}, sada {{found, number}}). Ništa nije promenjeno; pogledajte listu ponovo i ponovite.',
  'nothing-to-undo': 'Nema šta da se poništi. Ništa nije promenjeno.',
  'in-trash': 'To je u korpi za smeće. Ništa nije promenjeno; prvo to vratite odande.',
  'return-too-large': 'Vratilo bi se više nego što je kupljeno. Ništa nije sačuvano; smanjite količinu.',
  'has-returns':
    'Roba iz ove kupovine je u međuvremenu vraćena, pa ovo ne može da se poništi. Ništa nije promenjeno; prvo premestite povraćaj u korpu za smeće.',
  'amount-out-of-range': 'Ovaj iznos je prevelik da bi bio tačan. Ništa nije sačuvano; proverite cenu i količinu.',
  'empty-file': 'Ova datoteka je prazna. Ništa nije promenjeno; izaberite drugu.',
  'binary-file': 'U ovoj datoteci nema teksta. Ništa nije promenjeno; sačuvajte je kao CSV i pokušajte ponovo.',
  'unknown-delimiter':
    '„{{delimiter}}“ ne može da razdvaja kolone. Ništa nije promenjeno; izaberite zarez, tačku i zarez, tabulator ili neki drugi znak.',
  'unknown-field': 'Ovde ne postoji polje „{{field}}“. Ništa nije promenjeno; izaberite sa spiska.',
  'name-taken': 'Naziv „{{name}}“ već postoji. Ništa nije promenjeno; prvo dajte drugi naziv onome što postoji.',
  'erase-not-confirmed': 'Ime nije napisano isto. Ništa nije obrisano; napišite ga tačno kao na kartonu.',
  'invalid-input_day-ahead': 'Dan ne može biti u budućnosti. Ništa nije sačuvano; izaberite današnji ili raniji.',
  'custom-field-exists': 'Polje „{{name}}“ već postoji. Ništa nije sačuvano; izaberite drugo ime.',
  'custom-value-wrong-kind': 'Ovo ne odgovara polju „{{name}}“. Ništa nije sačuvano; ispravite i pokušajte ponovo.',
  'custom-values-would-be-lost':
    'Vrednosti polja „{{name}}“ koje ne odgovaraju drugoj vrsti: {{count, number}}. Ništa nije promenjeno; prvo ih promenite ili ispraznite, ili dodajte drugo polje.',
  'required-field': 'Polje „{{name}}“ mora da se popuni. Ništa nije sačuvano; popunite ga.',
  'unknown-custom-field': 'Ovog polja više nema. Ništa nije sačuvano; otvorite karton ponovo.',
  'unknown-choice': 'Ovog izbora više nema. Ništa nije sačuvano; izaberite sa spiska.',
  'choice-exists': 'Izbor „{{name}}“ je naveden dvaput. Ništa nije sačuvano; dajte jednom drugo ime.',
  'too-many-custom-fields':
    'Ne može biti više od {{limit, number}} sopstvenih polja. Ništa nije sačuvano; uklonite neko koje vam ne treba.',
  'too-many-choices':
    'Ne može biti više od {{limit, number}} izbora. Ništa nije sačuvano; uklonite one koji vam ne trebaju.',
  'tag-exists': 'Oznaka „{{name}}“ već postoji. Ništa nije sačuvano; spojite ih ili izaberite drugo ime.',
  'already-merged':
    'Karton ovog kupca je već spojen sa drugim. Ništa nije promenjeno; otvorite taj karton ili ih tamo prvo razdvojite.',
  'not-merged': 'Karton ovog kupca nije spojen ni sa jednim. Ništa nije promenjeno.',
  'invalid-input_notes-too-long': 'Dve beleške su zajedno predugačke. Ništa nije spojeno; izaberite jednu.',
  'invalid-input_not-joinable': 'U ovom polju može da ostane samo jedna vrednost. Ništa nije spojeno; izaberite jednu.',
  'invalid-input_credit-pays-nothing':
    '„Na veresiju“ ništa ne plaća. Ništa nije sačuvano; izaberite kako je novac stigao.',
  'invalid-input_due-before-debt':
    'Rok za plaćanje je pre samog duga. Ništa nije sačuvano; ispravite jedan od dva datuma.',
  'invalid-input_purchase-of-another':
    'Ova kupovina je drugog kupca. Ništa nije sačuvano; izaberite kupovinu ovog kupca.',
  'invalid-input_not-of-this-entry': 'Ovaj zapis nema takvo polje. Ništa nije sačuvano.',
  'no-rhythm': 'O ovom ritmu se još ništa ne zna: potrebne su dve kupovine proizvoda ili bar jedna kupovina kupca.',
  'credit-needs-customer':
    'Za prodaju na veresiju treba kupac: prolaznik ne može da duguje. Ništa nije sačuvano; izaberite kupca ili naplatite sve odmah.',
  'unknown-payment-method': 'Ovog načina plaćanja više nema. Ništa nije sačuvano; izaberite drugi.',
  'unknown-staff': 'Ove osobe nema na spisku zaposlenih. Ništa nije sačuvano; izaberite drugu.',
  'payment-method-exists': 'Već postoji način plaćanja „{{name}}“. Ništa nije sačuvano; izaberite drugo ime.',
  'write-off-too-large': 'To je više nego što se duguje. Ništa nije sačuvano; otpišite najviše ono što je ostalo.',
  'refund-too-large': 'U korist kupca ima manje od toga. Ništa nije sačuvano; vratite najviše njegov višak.',
  'order-closed': 'Ova porudžbina je već predata ili otkazana. Ništa nije promenjeno; prvo opozovite to.',
  'order-open-again':
    'Ova kupovina je bila porudžbina {{number}}, čija je predaja opozvana. Ništa nije promenjeno; predajte porudžbinu ponovo.',
  'deposit-needed-back':
    'Kapara je već vraćena, pa porudžbina ne može ponovo da se otvori. Ništa nije promenjeno; napravite novu.',
  'order-has-deposit':
    'Za ovu porudžbinu je primljen novac, pa ostaje u evidenciji. Ništa nije promenjeno; otkažite porudžbinu.',
  'order-needs-price': 'Kapara je primljena, ali porudžbina još nema cenu. Ništa nije promenjeno; prvo unesite cenu.',
  'day-closed': 'Ovaj dan je već zaključen. Ništa nije promenjeno; prvo ga ponovo otvorite.',
  'price-out-of-range':
    'Neka cena bi postala prevelika ili manja od nule. Nijedna cena nije promenjena; proverite izmenu.',
} as const
