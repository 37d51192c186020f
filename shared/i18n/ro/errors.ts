export const errors = {
  'invalid-input':
    'Ceva din ce a fost introdus nu poate fi folosit. Nu s-a salvat nimic; corectați și încercați din nou.',
  'invalid-input_customer-without-name':
    'Un client are nevoie de nume, firmă, telefon sau e-mail. Nu s-a salvat nimic; completați unul dintre ele.',
  'invalid-input_payments-sum': 'Plățile nu dau împreună totalul. Nu s-a salvat nimic; corectați sumele.',
  'invalid-input_customer-twice':
    'Ori un client din listă, ori unul nou, nu amândoi. Nu s-a salvat nimic; alegeți unul.',
  'invalid-input_customer-missing':
    'O comandă este întotdeauna a cuiva. Nu s-a salvat nimic; alegeți clientul sau adăugați unul nou.',
  'invalid-input_quantity-negative':
    'Ce se comandă nu se poate returna. Nu s-a salvat nimic; introduceți o cantitate mai mare decât zero.',
  'invalid-input_deposit-on-credit':
    'Avansul sunt bani care există deja. Nu s-a salvat nimic; alegeți cum a fost plătit.',
  'invalid-input_credit-counted': 'Ce a rămas pe datorie nu se poate număra. Nu s-a salvat nimic; lăsați deoparte.',
  'invalid-input_method-twice':
    'Același mod de plată a fost numărat de două ori. Nu s-a salvat nimic; lăsați unul singur.',
  'invalid-input_amount-zero': 'Suma nu poate fi zero. Nu s-a salvat nimic; introduceți suma.',
  'invalid-input_name-missing': 'Un rând nu are nici produs, nici text. Nu s-a salvat nimic; scrieți ce s-a vândut.',
  'invalid-input_line-has-returns':
    'Din acest rând s-a returnat deja marfă, deci nu poate fi șters. Nu s-a salvat nimic; mutați întâi returul în coșul de gunoi.',
  'invalid-input_discount-too-large': 'Reducerea este mai mare decât prețul. Nu s-a salvat nimic; micșorați reducerea.',
  'invalid-input_already-done': 'Această promisiune a fost deja îndeplinită. Nu s-a schimbat nimic.',
  'invalid-input_quantity-zero': 'Cantitatea nu poate fi zero. Nu s-a salvat nimic; introduceți cât a fost.',
  'invalid-input_day-out-of-range':
    'Data este prea îndepărtată ca să fie adevărată. Nu s-a salvat nimic; corectați anul.',
  'invalid-input_quiet-all-day': 'Orele de liniște ar ține toată ziua. Nu s-a salvat nimic; alegeți alt sfârșit.',
  'invalid-input_unknown-feast': 'Această sărbătoare nu e în calendar. Nu s-a schimbat nimic; alegeți una din listă.',
  'invalid-input_period-too-long': 'Perioada e prea lungă. Nu s-a schimbat nimic; cereți cel mult zece ani.',
  'invalid-input_no-such-day': 'Această zi nu există în calendar. Nu s-a salvat nimic; corectați ziua sau luna.',
  'invalid-input_text-too-long':
    'Textul este mai lung decât încape în câmp. Nu s-a salvat nimic; scurtați-l sau puneți textul lung la observații.',
  'invalid-input_text-empty': 'Acest câmp nu poate rămâne gol. Nu s-a salvat nimic; completați-l.',
  'invalid-input_content-too-large':
    'Fișierul este prea mare pentru a fi preluat dintr-o bucată. Nu s-a schimbat nimic; alegeți unul mai mic.',
  'invalid-input_unrecognized-keys':
    'Aici este o parte pe care Regulars nu o cunoaște. Nu s-a salvat nimic; verificați cum este scrisă.',
  'invalid-input_list-too-long':
    'Sunt mai multe rânduri decât încap într-o fișă. Nu s-a salvat nimic; renunțați la câteva.',
  'invalid-input_until': 'Ziua trebuie să fie în viitor. Nu s-a schimbat nimic; alegeți una mai târzie.',
  'invalid-input_timeZone': 'Nu există acest fus orar. Nu s-a salvat nimic; alegeți unul din listă.',
  'invalid-input_currency':
    'Nu există această monedă. Nu s-a salvat nimic; scrieți cele trei litere ale ei, de exemplu RON.',
  'invalid-input_period': 'Perioada se termină înainte să înceapă. Inversați cele două zile.',
  'invalid-input_folder-not-full':
    'E nevoie de calea întreagă, de la disc sau de la /. Nu s-a schimbat nimic; copiați adresa dosarului și lipiți-o.',
  'invalid-input_folder-of-first-place':
    'Copiile de siguranță sunt deja în acest dosar. Nu s-a schimbat nimic; alegeți unul de pe un stick USB sau de pe alt disc.',
  'unknown-method': 'Nu există metoda „{{method}}”. Nu s-a schimbat nimic; lista de metode arată ce există.',
  'unknown-command': 'Nu există comanda „{{command}}”. Nu s-a schimbat nimic; porniți fără comandă ca să vedeți lista.',
  'wrong-usage':
    'Comanda nu este scrisă cum trebuie ({{option}} {{expected}}). Nu s-a schimbat nimic; porniți-o cu --help ca să vedeți cum se folosește.',
  'not-yet': 'Regulars încă nu poate face asta. Datele au rămas cum erau.',
  'format-not-offered': 'Pentru {{what}} nu există fișier {{format}}. Alegeți unul dintre: {{formats}}.',
  'not-found': 'Ceea ce ați cerut nu mai există. Nu s-a schimbat nimic; reveniți la listă și căutați din nou.',
  'not-found_customer':
    'Acest client nu mai există. Nu s-a schimbat nimic; uitați-vă în coșul de gunoi sau căutați din nou.',
  'not-found_purchase':
    'Această cumpărătură nu mai există. Nu s-a schimbat nimic; uitați-vă în coșul de gunoi sau în lista de vânzări.',
  'not-found_order':
    'Această comandă nu mai există. Nu s-a schimbat nimic; căutați în coșul de gunoi sau în lista de comenzi.',
  'not-found_closing': 'Această zi nu este închisă. Nu s-a schimbat nimic; deschideți din nou ziua.',
  'not-found_cash-movement': 'Această înregistrare nu mai există. Nu s-a schimbat nimic; deschideți din nou ziua.',
  'not-found_product':
    'Acest produs nu mai există. Nu s-a schimbat nimic; uitați-vă în coșul de gunoi sau alegeți altul.',
  'changed-meanwhile':
    'Între timp altcineva a schimbat același lucru, așa că varianta dumneavoastră nu a fost salvată peste. Vedeți ce scrie acum și introduceți din nou schimbarea.',
  cancelled: 'Oprit. Nu s-a schimbat nimic.',
  forbidden:
    'De aici nu este permis. Nu s-a schimbat nimic; faceți-o din aplicația de pe calculator sau din linia de comandă.',
  internal:
    'Ceva nu a mers chiar în Regulars. Tot ce a fost arătat ca salvat este în siguranță; încercați din nou, iar dacă se repetă, reporniți Regulars.',
  'engine-stopped':
    'Partea care păstrează datele s-a oprit. Tot ce a fost arătat ca salvat este în siguranță pe disc; porniți din nou Regulars.',
  'no-shop-open': 'Nu este deschis niciun magazin. Deschideți mai întâi magazinul sau creați unul nou.',
  'shop-already-open': 'Un magazin este deja deschis. A rămas neatins; închideți-l mai întâi.',
  'file-exists': 'Există deja un fișier cu acest nume ({{file}}). A rămas așa cum este; alegeți alt nume.',
  'file-exists_restore':
    'În acest loc există deja un magazin ({{file}}). A rămas așa cum este; adăugați --replace ca să puneți copia în locul lui, iar magazinul de acum se păstrează într-o copie.',
  'file-missing':
    'Fișierul nu este acolo ({{file}}). Poate a fost mutat sau discul lui nu este conectat; conectați-l sau alegeți din nou fișierul.',
  'folder-missing': 'Dosarul nu există ({{folder}}). Nu s-a scris nimic; creați-l sau alegeți altul.',
  'file-in-use':
    'Acest magazin este deja deschis în alt Regulars. Datele sunt în siguranță; închideți-l acolo și încercați din nou.',
  'file-in-use_app':
    'Acest magazin este deja deschis în aplicația de pe calculator. Datele sunt în siguranță; continuați acolo sau închideți-o și încercați din nou.',
  'file-in-use_browser':
    'Acest magazin este deja deschis în modul browser ({{url}}). Datele sunt în siguranță; continuați acolo sau opriți-l și încercați din nou.',
  'file-in-use_cli':
    'Linia de comandă lucrează acum cu acest magazin. Datele sunt în siguranță; așteptați să termine și încercați din nou.',
  'file-empty':
    'Acest fișier este gol ({{file}}). A rămas așa cum este; alegeți alt fișier sau restaurați o copie de siguranță.',
  'not-a-shop-file':
    'Acest fișier nu este un magazin Regulars ({{file}}). A rămas așa cum este; alegeți un fișier care se termină în .regulars.',
  'newer-version':
    'Acest magazin a fost folosit cu un Regulars mai nou ({{file}}). A rămas neatins; instalați versiunea mai nouă ca să îl deschideți.',
  'damaged-file':
    'Fișierul magazinului este deteriorat ({{file}}). A rămas așa cum este; restaurați ultima copie de siguranță și continuați.',
  'disk-full': 'Discul este plin. Ce era salvat este în siguranță; faceți loc și încercați din nou.',
  'read-only':
    'În acest loc se poate doar citi, nu și scrie. Nu s-a schimbat nimic; mutați fișierul într-un dosar al dumneavoastră și încercați din nou.',
  'no-access':
    'Nu aveți voie să folosiți acest fișier sau dosar. Nu s-a schimbat nimic; alegeți alt loc sau întrebați pe cel care se ocupă de calculator.',
  'network-folder':
    'Acest dosar este în rețea, unde un magazin se poate deteriora. Nu s-a schimbat nimic; păstrați magazinul pe acest calculator, iar copiile de siguranță în rețea.',
  'currency-in-use':
    'Moneda nu mai poate fi schimbată: există deja sume în {{currency}}. Nu s-a schimbat nimic; pentru altă monedă creați alt magazin.',
  'file-too-large':
    'Acest fișier este prea mare (cel mult {{limitMb}} MB). Nu s-a schimbat nimic; împărțiți-l în fișiere mai mici.',
  'file-too-large_cards':
    'Cărțile de vizită ar depăși {{limitMb}} MB, cu tot cu fotografii. Nu s-a scris nimic; alegeți mai puțini clienți, cu un filtru sau din listă.',
  'file-too-large_copy':
    'Ca un singur fișier JSON, copia ar depăși {{limitMb}} MB. Nu s-a scris nimic; alegeți arhiva ZIP, care conține același lucru și ceva în plus.',
  'too-many-rows_export':
    '{{rows, number}} de rânduri sunt prea multe pentru o foaie de calcul (cel mult {{limit, number}}). Nu s-a scris nimic; alegeți CSV, care nu are limită.',
  'too-many-rows':
    'Acest fișier are prea multe rânduri (cel mult {{limit, number}}). Nu s-a schimbat nimic; împărțiți-l în fișiere mai mici.',
  'too-many-columns':
    'Acest fișier are prea multe coloane (cel mult {{limit, number}}). Nu s-a schimbat nimic; verificați separatorul sau ștergeți coloanele de care nu e nevoie.',
  'wrong-file-type':
    'Acest tip de fișier nu poate fi citit aici ({{detected}}). Nu s-a schimbat nimic; dacă este o listă, salvați-l ca Excel (XLSX) sau CSV și încercați din nou.',
  'too-many-files':
    'Sunt mai multe fișiere decât se pot importa o dată (cel mult {{limit, number}}). Nu s-a schimbat nimic; luați mai puține odată.',
  'unknown-sheet': 'Fișierul nu are foaia „{{sheet}}”. Nu s-a schimbat nimic; alegeți una dintre foile lui.',
  'broken-file':
    'Acest fișier este deteriorat sau nu a fost copiat în întregime. Nu s-a schimbat nimic; luați-l încă o dată sau salvați-l din nou în programul din care vine.',
  'protected-file':
    'Acest fișier este protejat cu parolă. Nu s-a schimbat nimic; deschideți-l, salvați-l fără parolă și încercați din nou.',
  'old-spreadsheet':
    'Aceasta este o foaie de calcul într-un format mai vechi. Nu s-a schimbat nimic; deschideți-o, salvați-o din nou ca registru Excel (XLSX) și încercați iar.',
  'other-archive':
    'Acesta este un fișier arhivat de alt tip ({{detected}}); aici se deschide numai zip. Nu s-a schimbat nimic; dezarhivați-l și alegeți fișierele sau dosarul.',
  'unpacks-too-large':
    'Dezarhivat, acest fișier ar fi prea mare ca să fie o listă. Nu s-a schimbat nimic; scoateți ce nu trebuie sau salvați-l ca CSV.',
  'nothing-to-import':
    'În acest fișier nu este nimic de importat. Nu s-a schimbat nimic; verificați dacă este fișierul potrivit.',
  'unknown-encoding': 'Nu există codificarea „{{encoding}}”. Nu s-a schimbat nimic; alegeți una din listă.',
  'unknown-column': 'Fișierul nu are coloana „{{column}}”. Nu s-a schimbat nimic; alegeți una dintre coloanele lui.',
  'import-undone': 'Acest import a fost deja anulat. Nu s-a schimbat nimic.',
  'unknown-file': 'Acest fișier nu mai este la îndemână. Nu s-a schimbat nimic; alegeți-l din nou.',
  'same-customer': 'Este unul și același client. Nu s-a schimbat nimic; alegeți pe altcineva.',
  'already-linked': 'Sunt deja împreună. Nu s-a schimbat nimic.',
  'not-a-company': 'Acest client este o persoană, nu o firmă. Nu s-a schimbat nimic; alegeți o firmă.',
  'circular-company':
    'O firmă nu poate ține de ea însăși sau de una care ține de ea. Nu s-a schimbat nimic; alegeți altă firmă.',
  'circular-referral':
    'Cel ales a venit la recomandarea acestui client, direct sau prin alții. Nu s-a schimbat nimic; alegeți pe altcineva.',
  'not-found_activity': 'Această însemnare nu mai există. Nu s-a schimbat nimic; uitați-vă în coșul de gunoi.',
  'not-found_relation': 'Nu mai sunt legați. Nu s-a schimbat nimic; uitați-vă din nou în fișă.',
  'invalid-input_text-missing': 'Observația este goală. Nu s-a salvat nimic; scrieți ce s-a întâmplat.',
  'invalid-input_no-direction':
    'Numai apelurile și mesajele vin de la cineva. Nu s-a salvat nimic; alegeți apel sau mesaj.',
  'invalid-input_not-yet-happened':
    'Ziua aceasta încă nu a venit. Nu s-a salvat nimic; alegeți ziua de azi sau una mai veche ori scrieți o reamintire.',
  'unknown-report': 'Nu există raportul „{{name}}”. Datele au rămas cum erau; alegeți unul din lista de rapoarte.',
  'backup-damaged':
    'Această copie de siguranță este deteriorată și nu poate fi restaurată ({{file}}). Magazinul a rămas așa cum este; alegeți o copie mai veche.',
  'file-too-large_attachment':
    'Acest fișier este prea mare pentru o fișă (cel mult {{limitMb}} MB). Nu s-a schimbat nimic; micșorați-l sau păstrați-l în altă parte.',
  'attachment-missing':
    'Acest fișier nu mai este în dosarul de lângă magazin ({{folder}}). Restul datelor sunt în siguranță; puneți dosarul la loc sau restaurați o copie de siguranță.',
  'attachment-damaged':
    'Acest fișier este deteriorat pe disc ({{folder}}). Restul datelor sunt în siguranță; adăugați fișierul din nou sau restaurați o copie de siguranță.',
  'photo-not-an-image':
    'Aceasta nu este o imagine JPEG, PNG sau WebP întreagă. Nu s-a schimbat nimic; alegeți altă imagine.',
  'photo-too-large_source':
    'Această imagine este prea mare ca să fie deschisă aici (cel mult {{limitMb}} MB). Nu s-a schimbat nimic; alegeți una mai mică.',
  'photo-too-large':
    'Această fotografie este prea mare (cel mult {{limitMb}} MB și {{side}} × {{side}} pixeli). Nu s-a schimbat nimic; micșorați-o.',
  'list-view-exists':
    'Există deja o vizualizare numită „{{name}}”. Nu s-a schimbat nimic; alegeți alt nume sau actualizați vizualizarea respectivă.',
  'changed-meanwhile_import':
    'Magazinul s-a schimbat în timp ce fișierul era importat. Nu s-a importat nimic; încercați din nou, iar fișierul se compară încă o dată.',
  'changed-meanwhile_selection':
    'În selecție nu mai sunt atâția clienți câți ați văzut ({{expected, number}}, acum {{found, number}}). Nu s-a schimbat nimic; uitați-vă din nou la listă și repetați.',
  'nothing-to-undo': 'Nu este nimic de anulat. Nu s-a schimbat nimic.',
  'in-trash': 'Este în coșul de gunoi. Nu s-a schimbat nimic; mai întâi puneți la loc.',
  'return-too-large': 'S-ar returna mai mult decât s-a cumpărat. Nu s-a salvat nimic; micșorați cantitatea.',
  'has-returns':
    'Între timp s-au returnat produse din această cumpărătură, așa că acțiunea nu poate fi anulată. Nu s-a schimbat nimic; mutați întâi returul în coșul de gunoi.',
  'amount-out-of-range':
    'Această sumă este prea mare ca să fie adevărată. Nu s-a salvat nimic; verificați prețul și cantitatea.',
  'empty-file': 'Acest fișier este gol. Nu s-a schimbat nimic; alegeți altul.',
  'binary-file': 'Acest fișier nu conține text. Nu s-a schimbat nimic; salvați-l ca CSV și încercați din nou.',
  'unknown-delimiter':
    '„{{delimiter}}” nu poate separa coloane. Nu s-a schimbat nimic; alegeți virgulă, punct și virgulă, tab sau alt semn.',
  'unknown-field': 'Regulars nu are aici câmpul „{{field}}”. Nu s-a schimbat nimic; alegeți unul din listă.',
  'name-taken': 'Există deja ceva cu numele „{{name}}”. Nu s-a schimbat nimic; dați-i întâi alt nume celuilalt.',
  'erase-not-confirmed': 'Numele scris nu se potrivește. Nu s-a șters nimic; scrieți-l exact ca pe fișă.',
  'invalid-input_day-ahead': 'Ziua nu poate fi în viitor. Nu s-a salvat nimic; alegeți ziua de azi sau una mai veche.',
  'custom-field-exists': 'Există deja un câmp „{{name}}”. Nu s-a salvat nimic; alegeți alt nume.',
  'custom-value-wrong-kind':
    'Valoarea nu se potrivește câmpului „{{name}}”. Nu s-a salvat nimic; corectați-o și încercați din nou.',
  'custom-values-would-be-lost':
    'Valori din „{{name}}” care nu se potrivesc cu celălalt tip: {{count, number}}. Nu s-a schimbat nimic; mai întâi schimbați-le sau ștergeți-le ori adăugați un al doilea câmp.',
  'required-field': '„{{name}}” trebuie completat. Nu s-a salvat nimic; completați-l.',
  'unknown-custom-field': 'Acest câmp nu mai există. Nu s-a salvat nimic; deschideți din nou fișa.',
  'unknown-choice': 'Această opțiune nu mai există. Nu s-a salvat nimic; alegeți una din listă.',
  'choice-exists': 'Opțiunea „{{name}}” apare de două ori. Nu s-a salvat nimic; dați-i uneia alt nume.',
  'too-many-custom-fields':
    'Nu se pot avea mai mult de {{limit, number}} de câmpuri proprii. Nu s-a salvat nimic; eliminați unul de care nu aveți nevoie.',
  'too-many-choices':
    'Nu se pot avea mai mult de {{limit, number}} de opțiuni. Nu s-a salvat nimic; eliminați câteva de care nu aveți nevoie.',
  'tag-exists': 'Există deja o etichetă „{{name}}”. Nu s-a salvat nimic; uniți-le sau alegeți alt nume.',
  'already-merged':
    'Fișa acestui client a fost unită cu alta. Nu s-a schimbat nimic; deschideți fișa aceea sau mai întâi separați-le acolo.',
  'not-merged': 'Fișa acestui client nu este unită cu alta. Nu s-a schimbat nimic.',
  'invalid-input_notes-too-long':
    'Cele două observații împreună sunt prea lungi. Nu s-a unit nimic; alegeți una dintre ele.',
  'invalid-input_not-joinable': 'În acest câmp poate rămâne o singură valoare. Nu s-a unit nimic; alegeți una.',
  'invalid-input_credit-pays-nothing':
    '„Pe datorie” nu plătește nimic. Nu s-a salvat nimic; alegeți cum au venit banii.',
  'invalid-input_due-before-debt':
    'Termenul de plată este înainte de datoria însăși. Nu s-a salvat nimic; corectați una dintre zile.',
  'invalid-input_purchase-of-another':
    'Această cumpărătură este a altui client. Nu s-a salvat nimic; alegeți una a acestui client.',
  'invalid-input_not-of-this-entry': 'Această însemnare nu are un asemenea câmp. Nu s-a salvat nimic.',
  'no-rhythm':
    'Încă nu se știe nimic despre acest ritm: e nevoie de două cumpărături ale produsului sau de una a clientului.',
  'credit-needs-customer':
    'Pentru vânzarea pe datorie trebuie un client: un trecător nu poate rămâne dator. Nu s-a salvat nimic; alegeți clientul sau încasați acum toată suma.',
  'unknown-payment-method': 'Acest mod de plată nu mai există. Nu s-a salvat nimic; alegeți altul.',
  'unknown-staff': 'Această persoană nu este pe lista de personal. Nu s-a salvat nimic; alegeți pe altcineva.',
  'payment-method-exists': 'Există deja un mod de plată numit „{{name}}”. Nu s-a salvat nimic; alegeți alt nume.',
  'write-off-too-large':
    'Este mai mult decât se datorează. Nu s-a salvat nimic; ștergeți cel mult cât a rămas de plată.',
  'refund-too-large': 'Clientul are în plus mai puțin de atât. Nu s-a salvat nimic; înapoiați cel mult soldul lui.',
  'order-closed': 'Comanda a fost predată sau anulată. Nu s-a schimbat nimic; anulați mai întâi acea operație.',
  'order-open-again':
    'Această cumpărătură a fost comanda {{number}}, a cărei predare a fost anulată. Nu s-a schimbat nimic; predați comanda din nou.',
  'deposit-needed-back':
    'Avansul a fost deja înapoiat, deci comanda nu mai poate fi redeschisă. Nu s-a schimbat nimic; faceți o comandă nouă.',
  'order-has-deposit':
    'Pentru această comandă s-au încasat bani, așa că rămâne în evidență. Nu s-a schimbat nimic; anulați comanda.',
  'order-needs-price':
    'S-a luat un avans, dar comanda nu are încă preț. Nu s-a schimbat nimic; introduceți mai întâi prețul.',
  'day-closed': 'Ziua este deja închisă. Nu s-a schimbat nimic; redeschideți-o mai întâi.',
  'price-out-of-range':
    'Un preț ar deveni prea mare sau sub zero. Niciun preț nu s-a schimbat; verificați modificarea.',
} as const
