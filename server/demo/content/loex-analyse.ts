// The Verklarende Analyse of Loex as it stands on 21 November 2026: real work in progress.
// Section ids are those of va-1. `verhalen` is not here (it comes from shared verhalen);
// `positief` is a start and `verantwoording` is half done, on purpose.
// One block per line: '## ' sub-heading, '- ' bullet, '1. ' numbered, '> ' quote, two spaces per nesting level.

export const loexAnalyse: Record<string, string> = {
  aanleiding: `
## De vraag van Loex
Loex (13) zei op 6 november 2026 tegen de behandelaar GGZ:
> “Ik wil gewoon dat iedereen stopt met over mij praten en eens mét mij praat. Gamen met Sil gaat goed. School is te vol.”
Daarna zette hij zijn vragen zelf op volgorde:
1. Kan school minder vol?
2. Kan het thuis zonder ruzie over mijn laptop?
3. Kan ik eerder weten of de woensdag bij papa doorgaat?
## De vraag van moeder
Moeder ziet een jongen die ’s middags leeg thuiskomt. Ze vraagt hoe de avonden weer rustig kunnen worden. Ze wil weten of er meer aan de hand is, bijvoorbeeld autisme. En ze wil haar verhaal niet steeds opnieuw vertellen. (bron: moeder, 5 november 2026)
## De vraag van vader
Vader wil meedenken en meebeslissen. Hij vraagt om berichten van school en hulpverlening op hetzelfde moment te krijgen als moeder. Hij wil weten wat Loex nodig heeft om weer naar school te gaan, en wat hij daar in zijn eigen huis aan kan doen. (bron: vader, 10 november 2026)
## De vraag van de verwijzer
De leerplichtambtenaar meldde het signaal op 20 oktober 2026. Haar vraag: waarom lukt school niet, en hoe voorkomen we dat Loex helemaal thuis komt te zitten?
## Waarom nu
- Sinds 14 september mist Loex gemiddeld twee schooldagen per week.
- Op 3 en 9 november liep hij ’s avonds laat weg na ruzie.
- Over een ondertoezichtstelling (OTS) is gesproken. Die is er nu niet. Beide ouders weten dat deze vraag op tafel ligt.
`,

  'gezin-netwerk': `
## Het gezin
- **Loex** (13) woont bij zijn moeder en zijn zusje Noor (8). Om het weekend en op woensdagmiddag en -avond zijn Loex en Noor bij hun vader.
- **Moeder** (39) en **vader** (41) zijn sinds november 2023 gescheiden. Zij hebben samen het gezag. Over hulp en onderzoek beslissen zij samen, en Loex beslist mee.
- Alle drie gaven zelf toestemming voor deze tafel: Loex en moeder op 27 oktober 2026, vader op 29 oktober.
## Wie belangrijk zijn voor Loex
- **Oma Trijn**, de moeder van moeder. Haar belt Loex als het misgaat. Op zondag bakken ze pannenkoeken. Ook vader zegt dat hij goed met haar kan praten (10 november).
- **Sil**, zijn vriend sinds groep 5. Ze gamen bijna elke middag samen. Sil zit op een andere school.
- **De juf van de plusklas**, de begeleider bij wie Loex op woensdag vier lesuren zit. Loex: “Zij wacht gewoon tot ik wat zeg.”
- **Oom Jelle**, de broer van vader. In de zomer van 2026 hielp Loex hem een week met het opknappen van een boot.
## Wie langer betrokken blijft
De casemanager van het lokale team blijft, ook als andere hulp stopt. De vertrouwenspersoon, die Loex zelf koos, is er alleen voor hem.
`,

  tijdlijn: `
- **Maart 2013.** Loex wordt geboren. Een rustige baby, gevoelig voor wisselingen. (bron: moeder, JGZ-dossier)
- **2019–2020.** Hij doet groep 2 een jaar langer. Loex: “Ik mocht bij dezelfde juf blijven.” (bron: overstapdossier basisschool, Loex)
- **November 2022, groep 5.** Onderzoek naar leren en denken. (bron: verslag schoolpsycholoog)
- **Voorjaar 2023.** Ouders gaan uit elkaar. Vader verhuist in juni. Loex slaapt een half jaar slecht. In november volgt de scheiding, met een ouderschapsplan. (bron: beide ouders)
- **Najaar 2023, groep 6.** Loex is vaker ziek: hoofdpijn en buikpijn, vooral op maandag. (bron: verzuimoverzicht basisschool)
- **Januari tot en met oktober 2024.** Tien maanden ambulante begeleiding bij moeder thuis. De ochtenden worden rustiger. De hulp stopt als de vaste begeleider vertrekt. (bron: eindverslag, moeder)
- **Mei 2025, groep 7.** De klachten blijven. De huisarts vindt geen lichamelijke oorzaak. (bron: beide ouders)
- **Oktober 2025.** Vader vraagt de rechtbank om een ruimere zorgregeling. In februari 2026 stelt de rechtbank de beslissing uit, zodat ouders eerst met hulp kunnen praten. (bron: beide ouders)
- **April tot juni 2026.** Twee gesprekken ouderschapsbemiddeling. Daarna stopt het; zie ‘Andere kijk’. (bron: beide ouders)
- **17 augustus 2026.** Loex begint op het Brugwatercollege: 26 klasgenoten, elf docenten, elk uur een ander lokaal. De eerste vier weken is hij er elke dag. (bron: school)
- **14 september 2026.** Eerste ziekmelding. Op 5 oktober meldt school het verzuim bij leerplicht. Het verzuim begon dus drie weken vóór de melding. (bron: verzuimregistratie)
- **10 tot en met 18 oktober 2026, herfstvakantie.** Loex slaapt goed, er is geen ruzie. Hij is vier dagen bij zijn vader. (bron: Loex, beide ouders)
- **3 en 9 november 2026.** Loex loopt ’s avonds laat weg na ruzie over schermtijd. Beide keren belt hij oma. Op 9 november bellen ook vader en moeder elkaar, voor het eerst in anderhalf jaar. (bron: moeder, vader, oma, politie)
- **18 november 2026.** Tweede overleg met iedereen; vader doet mee via video. School zegt een rustige plek toe vanaf maandag 23 november. (bron: verslag)
`,

  'eerdere-hulp': `
## Onderzoek naar leren en denken (november 2022)
- **Wat leverde het op:** Loex begrijpt taal goed en redeneert sterk. Werken op tempo kost hem veel meer moeite. Eén totaalscore zegt daarom weinig over hem. Advies: kortere opdrachten, meer tijd, een vaste plek.
- **Daarna:** de adviezen zijn tot het eind van groep 5 gevolgd en dat hielp. In groep 6, met twee nieuwe leerkrachten, zijn ze weggezakt.
## Ambulante begeleiding (januari tot en met oktober 2024)
In 2024 kreeg het gezin tien maanden ambulante begeleiding. Het lukte om de ochtenden rustiger te maken; de begeleiding stopte toen de vaste begeleider vertrok. De vraag achter het schoolverzuim is toen niet onderzocht.
- **Doel:** rustiger ochtenden en minder vaak ziek thuis.
- **Wat werkte:** één vaste persoon, een dagplanning met plaatjes en tijden, en vooraf vertellen wat er verandert. Moeder gebruikt de planning nog steeds.
- **Wat niet lukte:** vader hoorde niet bij de opdracht en is één keer gesproken.
- **Waarom gestopt:** de opvolger zou na zes weken starten. Dat lukte niet. Na vier maanden wachten is de aanvraag gesloten.
## Ouderschapsbemiddeling (april tot juni 2026)
Twee gesprekken. Ouders spraken af om te mailen in plaats van te appen. Dat houden ze allebei vol.
`,

  'beschrijving-jeugdige': `
## Wat opvalt als je Loex leert kennen
Een stille jongen met droge humor, die eerst kijkt en dan pas praat. Hij is eerlijk en precies. Op een open vraag zegt hij vaak “weet ik niet”; op een keuzevraag of via een appje geeft hij een uitgebreid antwoord (behandelaar GGZ, 6 en 12 november 2026).
## Denken en leren
- WISC-V-NL, november 2022 (9 jaar): verbaal begrip bovengemiddeld, fluïde redeneren gemiddeld, verwerkingssnelheid en werkgeheugen duidelijk lager. Het totaal-IQ is niet betrouwbaar te interpreteren; het onderzoek is bovendien vier jaar oud.
- Doordat hij zo goed praat, schatten volwassenen hem hoger in dan hij op een drukke dag kan waarmaken (inschatting gedragswetenschapper).
- Schooladvies in groep 8: vmbo-kader met extra ondersteuning. Adaptieve vaardigheden zijn nooit onderzocht; hiervoor mist expertise LVB aan tafel.
## Voelen
- Loex benoemt boosheid vooral als lichaam: “Het wordt warm en dan hoor ik alles tegelijk” (12 november).
- Hij piekert over de vraag of hij zijn vader tekortdoet, en over Noor als hij wegloopt (12 november; Loex vindt het goed dat dit hier staat).
- Op directe vragen zegt hij geen gedachten aan de dood te hebben en zichzelf geen pijn te doen. De behandelaar GGZ komt hier in de volgende gesprekken op terug (12 november).
## Doen
- Na een schooldag: capuchon op, gordijn dicht, anderhalf uur niet aanspreekbaar (moeder).
- Met Sil plant en overlegt hij goed.
## Lichaam en prikkels
- Hoofdpijn en buikpijn op schooldagen, nauwelijks in de vakantie (moeder, vader, jeugdarts).
- Hij valt op schooldagen na middernacht in slaap, in de herfstvakantie rond half elf (slaapschema op verzoek van de jeugdarts, 10 oktober tot en met 8 november).
- Sensory Profile, ingevuld door moeder op 8 november: veel gevoeliger dan gemiddeld voor geluid en aanraking. SRS-2: moeder duidelijk verhoogd, school licht verhoogd. De lijsten van vader zijn op 17 november uitgereikt.
- Een vragenlijst is geen diagnose. Er is een **vermoeden** van autisme; onderzoek is nog niet gedaan.
## Wat Loex nodig heeft
Voorspelbaarheid, stilte vóórdat het te veel wordt, volwassenen die wachten, en meepraten over wat verandert.
`,

  'beschrijving-ouders': `
Met beide ouders is besproken wat hier over henzelf staat. Over gezondheid, werk en geld staat hier alleen wat nodig is om Loex te begrijpen. Bij inzage door de ene ouder blijft de alinea over de andere ouder weg.
## Moeder
- **Wat lukt:** zij merkt vroeg wanneer het Loex te veel wordt. Zij houdt de dagplanning van 2024 al twee jaar vol, gebruikt de kinderen niet als boodschapper en vraagt om hulp vóórdat het misgaat.
- **Wat zwaar is:** op schooldagen staat zij er alleen voor, met twee kinderen die iets anders van haar nodig hebben. Zij slaapt sinds september weinig en werkt tijdelijk minder. Zij zegt: “Om negen uur ’s avonds heb ik geen woorden meer over, en dan moet het zwaarste nog komen” (5 november 2026).
- **Hoe wij dat zien:** er is geen twijfel aan haar inzet. Op het uur dat Loex haar het meest nodig heeft, is haar reserve op. Dat gaat over belasting en niet over kunnen (inschatting casemanager en gedragswetenschapper).
## Vader
- **Wat lukt:** hij is rustig als Loex boos is en zoekt hem op door samen iets te doen: fietsen opknappen, naar de boot van oom Jelle. Hij heeft zijn rooster laten aanpassen om op 18 november mee te kunnen doen.
- **Wat zwaar is:** hij werkt in ploegendienst en hoort dingen vaak later dan moeder. Hij zegt: “Als er wat is, ben ik de laatste die het weet en de eerste die wat moet vinden” (10 november). Hij is bang dat een OTS vooral over hem zal gaan.
- **Hoe wij dat zien:** vader is in 2024 en bij de start van deze analyse te laat betrokken. Wij begrijpen zijn terughoudendheid daaruit. Aan zijn betrokkenheid is geen twijfel.
## Samen
Zij beschrijven dezelfde jongen in bijna dezelfde woorden: slim, lief voor zijn zusje, snel vol. Dat hebben ze op 18 november van elkaar gehoord en dat raakte hen allebei.
_Nog aan te vullen na het gesprek met vader op 25 november 2026._
`,

  'beschrijving-opvoeding': `
## Wat er gebeurt rond de laptop
Moeder en Loex vertelden dit apart van elkaar (11 en 12 november 2026) en hun verhalen komen overeen.
1. Loex komt thuis en trekt zich terug. Na het eten gamet hij met Sil; dat is het eerste moment van de dag waarop hij lacht.
2. Om negen uur moet de laptop uit. Moeder waarschuwt één keer, vaak vanuit de keuken.
3. Hij reageert niet of zegt “zo”. Moeder wacht, is zelf moe, en zet na tien minuten de wifi uit.
4. Voor Loex is het dan in één klap weg, ook Sil. Hij schreeuwt of gooit iets. Moeder gaat voor hem staan om te praten. Hij wil weg.
5. Daarna hebben ze allebei spijt. Samen terugkijken lukt dan niet meer.
## Wat wél werkt
- Op woensdag, na de plusklas, gaat de laptop meestal zonder ruzie uit, ook op de woensdagen dat hij bij moeder blijft (Loex en moeder, 11 en 12 november).
- In de week van 26 oktober vroeg moeder hem om half negen: “Wat moet er nog af met Sil?” Hij stopte drie van de vier avonden zelf (moeder).
- Bij vader is er geen vaste eindtijd. Er is daar geen ruzie over schermen; Loex slaapt er wel later (vader, Loex).
## De band
Loex zoekt beide ouders op als hij verdrietig is. De dag na de ruzie van 9 november kroop hij zonder iets te zeggen naast moeder op de bank (moeder). Met vader praat hij het makkelijkst met iets in zijn handen. Wij zien geen angst voor een van beide ouders (behandelaar GGZ, jeugdbeschermer).
`,

  'beschrijving-gezin': `
- **Twee huizen, twee ritmes.** Bij moeder staat de week vast. Bij vader wisselt die met zijn rooster. De woensdag gaat ongeveer één op de drie keer niet door, en Loex hoort dat meestal dezelfde dag (bron: beide ouders). Hij zegt: “Ik pak mijn tas en dan weet ik niet of het telt.”
- **Het ouderlijk overleg.** Sinds het voorjaar van 2025 gaat bijna alles per mail. Sinds de bemiddeling zijn de mails korter en zakelijker. Over schermtijd zijn ouders het niet eens.
- **Loex ertussenin.** Hij vertelt bij de een weinig over de ander. Hij noemt dat zelf “switchen” en zegt dat het niet moeilijk is, “maar ik moet er wel elke keer aan denken” (12 november 2026). Wij denken aan een loyaliteitsconflict; zie ‘Onze verklaringen’.
- **Noor.** Zij was op 9 november wakker en heeft de ruzie gehoord. Met beide ouders is afgesproken dat zij een eigen gesprek krijgt bij het lokale team. Deze analyse gaat niet over haar.
- **Wat hen verbindt.** Zondag bij oma, waar vader soms kort aanschuift als hij de kinderen brengt.
`,

  'beschrijving-omgeving': `
- **Vrienden.** Sil is de vaste vriend. Online hoort Loex bij een groepje van vijf dat samen een stad bouwt; hij bewaakt daar de regels. Op school heeft hij na drie maanden nog geen vaste maat. In de pauze zoekt hij een stille plek, vaak bij de conciërge (bron: Loex, school).
- **Familie.** Oma Trijn woont dichtbij. Zij is er graag voor Loex, maar ’s nachts alleen de straat op gaan wil ze niet meer (10 november 2026).
- **Wonen.** Bij moeder heeft hij een eigen kamer; bij vader slaapt hij met Noor op één kamer. Vader en Loex bedenken samen hoe hij daar ook een hoekje voor zichzelf krijgt.
- **Werk en geld.** Beide ouders werken. Vragen hierover bespreekt ieder zelf met de casemanager.
`,

  'beschrijving-hulpverlening': `
Dit deel gaat over ons: over de hulp zelf.
## Wat helpt
- Eén vaste persoon die op tijd komt en doet wat is afgesproken. Dat was in 2024 zo, en de casemanager is sinds 27 oktober 2026 die persoon voor moeder.
- Hulp die iets achterlaat, zoals de dagplanning van 2024.
## Wat in de weg zit
- **Wisselingen en wachten.** Tussen oktober 2024 en oktober 2026 was er geen hulp in huis, op twee gesprekken bemiddeling na, terwijl de vragen bleven.
- **Langs elkaar heen.** School wist niet van de begeleiding thuis. De begeleiding thuis wist niet van het onderzoek uit 2022.
- **Vader later dan moeder.** Dat was in 2024 zo en bij de start van deze analyse opnieuw. Sinds 12 november gaan alle berichten op hetzelfde moment naar beide ouders.
- **Praten over Loex.** Bij het eerste overleg zat Loex een kwartier zwijgend tussen negen volwassenen. Op 18 november koos hij zelf: eerst zijn verhaal via de vertrouwenspersoon, daarna thuis meelezen.
## Wat wij anders doen
De diagnostiek begint pas in januari 2027. Wij wachten daar niet op: rust op school en hulp in de avonden zijn ook nodig als er géén autisme blijkt te zijn.
`,

  veiligheid: `
## Feiten
- **3 november 2026.** Ruzie over schermtijd. Moeder zet de wifi uit, Loex gooit een controller tegen de deur en vertrekt rond half elf op de fiets, zonder jas. Om 23.25 uur belt hij oma. Zij haalt hem op bij een bushalte. Hij slaapt bij haar. (bron: moeder, 4 november; oma, 10 november)
- **9 november 2026.** Ruzie over schermtijd. Moeder neemt de laptop mee en blijft in de deuropening staan om te praten. Loex duwt haar opzij en vertrekt rond kwart voor tien. Moeder houdt er een blauwe plek op haar arm aan over; Loex is daarvan geschrokken. Moeder belt om 22.50 uur de politie en daarna vader. Om 23.20 uur belt Loex oma. De politie spreekt hem bij oma thuis. (bron: moeder en Loex, apart gesproken, 11 en 12 november; politie, 10 november)
- Loex zegt dat hij “even weg moest, anders ging het mis”. Op doorvragen: “Anders sla ik iets stuk, of iemand. Dat wil ik niet” (12 november).
- Beide keren was hij alleen en belde hij binnen twee uur oma. Alcohol, drugs of contact met onbekenden zijn niet gezien of genoemd (bron: Loex, oma, politie).
- Noor was op 9 november wakker (bron: moeder). Bij vader is Loex nooit weggelopen (bron: vader, Loex).
## Wat mensen daarvan vinden
- Vader vindt dat het weglopen laat zien dat Loex geen andere uitweg weet. Hij wil gebeld worden, ook ’s nachts.
- Oma: “Het loopt goed af omdat ik opneem. Maar ik hoor de telefoon ook weleens niet.”
- Moeder is bang dat hem buiten iets overkomt. De jeugdbeschermer vindt vooral het late uur, de kou en de korte tijd tussen beide keren zorgelijk.
## Inschatting
De jeugdbeschermer en de casemanager vulden op 13 november de LIRIK in. Uitkomst: geen aanwijzingen voor mishandeling of verwaarlozing door een van de ouders; wel een risico voor Loex door nachtelijk weglopen, en spanning waar Noor bij is. De behandelaar GGZ ziet nu geen aanwijzingen voor suïcidaliteit (12 november).
Het gedrag lijkt bedoeld om erger te voorkomen. Dat maakt het begrijpelijk, maar nog niet veilig.
## Ondertoezichtstelling
Er is geen maatregel. De tafel weegt of een verzoek tot onderzoek bij de Raad voor de Kinderbescherming nodig is. Vóór: twee incidenten in een week, een overleg tussen ouders dat snel vastloopt. Tegen: beide ouders werken mee, de veiligheidsafspraken van 11 november worden nagekomen, sinds 9 november is Loex niet weggelopen. Dit komt terug op 2 december. Jeugdbeschermer en casemanager bespreken hun weging vooraf met beide ouders.
`,

  onderwijs: `
Loex zit in de brugklas van het Brugwatercollege, vmbo-kader. Op woensdag heeft hij vier lesuren in de plusklas, een groep van acht leerlingen met een vaste begeleider.
## Hoe het gaat (bron: verzuimregistratie, 14 september tot en met 13 november 2026)
- In acht schoolweken, samen 40 schooldagen, was Loex 17 dagen afwezig. Op 9 andere dagen kwam hij later.
- De meeste afwezige dagen vallen op maandag en donderdag: zes en vijf keer. Dat zijn de dagen met gym, handvaardigheid en de meeste lokaalwisselingen.
- Op woensdag miste hij één van de acht dagen.
- Voor de toetsen die hij maakte, haalde hij voldoendes. Voor geschiedenis een 8,1.
## Wat Loex zegt
> “In de plusklas kan ik denken. In de gang kan ik alleen maar opletten dat niemand tegen me aan loopt.”
## Wat school ziet
In kleine groepjes doet Loex mee, ook mondeling. Na elke lokaalwisseling heeft hij tien tot vijftien minuten nodig. Tijdens de observatie van 16 november hield Loex na de pauze zijn jas aan en schreef niet; na een kwartier deed hij weer mee (behandelaar GGZ).
## Wat nodig is
- Een rustige plek waar hij zelf heen mag, vanaf maandag 23 november. Vader vraagt: ook tijdens de pauze? School antwoordt vóór 27 november.
- Minder wisselingen op maandag en donderdag.
- Eén vaste volwassene, die ook beide ouders bericht.
## Risico op uitval
Zonder aanpassing is de kans groot dat Loex na de kerstvakantie niet terugkomt (inschatting school, leerplicht en behandelaar GGZ). Leerplicht ziet nu geen reden voor handhaving.
`,

  krachten: `
## Loex
- Loex is eerlijk. Hij is slim met woorden en heeft humor. Als je rustig vraagt hoe iets ging, vertelt hij het zoals het was.
- Hij kan bouwen, plannen en samenwerken. Met Sil en drie anderen maakt hij een hele stad. Hij maakte de regels en iedereen houdt zich eraan.
- Hij is lief voor Noor. Hij leest haar voor, met stemmetjes.
- Hij belt als het misgaat. Hij is nog nooit weggeweest zonder iemand te bellen.
- Hij kan goed opschrijven wat hij voelt. In een appje zegt hij meer dan in een heel gesprek.
## Moeder
- Zij ziet snel wanneer het Loex te veel wordt.
- Zij houdt vol wat werkt. De planning van 2024 hangt nog in de keuken.
- Zij vraagt om hulp en zegt wat ze nodig heeft.
## Vader
- Hij blijft rustig en heeft geduld. Loex kan bij hem stil zijn.
- Hij doet dingen mét Loex: fietsen maken, klussen aan de boot.
- Hij wil er zijn, ook ’s nachts, ook als zijn rooster lastig is.
## Vader en moeder samen
- Op 9 november belden ze elkaar. Het ging over Loex, en het lukte.
- Ze willen allebei hetzelfde: rust voor Loex en Noor.
## Oma, Sil en oom Jelle
- Oma neemt op, stelt geen vragen en bakt pannenkoeken. Loex: “Bij oma hoeft niks.”
- Sil is er elke dag. Hij wacht ook als Loex even niet kan.
- Bij oom Jelle mag Loex altijd komen klussen.
## Wanneer ging het wél?
- In de herfstvakantie: goed slapen, geen ruzie, en toch veel gamen.
- Op woensdagen met de plusklas: bijna nooit ziek, en de laptop gaat meestal zonder ruzie uit.
- In groep 5: een vaste plek, kortere opdrachten, één juf. Loex miste tot de zomer maar drie dagen, terwijl het thuis een moeilijke tijd was.
- In de week van 26 oktober: moeder vroeg eerst wat er nog af moest. Drie van de vier avonden stopte Loex zelf.
- Op school in de eerste vier weken: hij was er elke dag. Hij wílde het.
`,

  factoren: `
## Wat al langer meespeelt
- **Gevoelig voor geluid, aanraking en wisselingen.** Jeugdige. Feit: Sensory Profile, 8 november 2026; beide ouders. Redelijk zeker. Versterkt de vermoeidheid op schooldagen.
- **Praat sterk, verwerkt traag.** Jeugdige. Feit: onderzoek november 2022. Zeker, maar vier jaar oud. Veroorzaakt overschatting.
- **De scheiding en twee verschillende ritmes.** Gezin. Feit: beide ouders. Dat het Loex spanning geeft, is een mening van Loex en de behandelaar GGZ. Redelijk zeker.
## Waardoor het begon
- **De overgang naar de middelbare school in augustus 2026.** Omgeving. Feit: verzuimregistratie; eerste ziekmelding vier weken na de start. Zeker.
- **Het wegvallen van de hulp eind 2024.** Hulpverlening. Feit: eindverslag. Dat het nu nog doorwerkt, is een mening van moeder en casemanager. Minder zeker.
## Waardoor het doorgaat
- **Ruzie over schermtijd eindigt in weglopen.** Opvoeding. Feit: moeder, 9 november. Zeker. Versterkt de spanning bij moeder en Noor.
- **Te weinig slaap op schooldagen.** Jeugdige. Feit: slaapschema. Zeker. Versterkt verzuim en ruzie.
- **Moeder is ’s avonds op.** Ouders. Feit: moeder, 5 november. Zeker. Versterkt de ruzie en andersom.
- **Late of ongelijke informatie aan vader.** Hulpverlening. Feit: dossier 2024, uitnodiging van 2 november. Zeker. Remt het overleg tussen ouders.
- **Onzekere woensdagen.** Gezin. Feit: beide ouders. Hoe zwaar dit weegt: mening van Loex. Redelijk zeker.
## Wat helpt
- **Belt altijd zijn oma als hij weg is.** Netwerk. Feit: oma, 10 november. Zeker. Remt het gevaar bij weglopen.
- **De plusklas.** Omgeving. Feit: één van de acht woensdagen gemist. Redelijk zeker. Remt het verzuim.
- **Gamen met Sil.** Netwerk. Mening van Loex, beide ouders en behandelaar GGZ: zijn manier om bij te komen en erbij te horen. Redelijk zeker.
- **Ouders zien dezelfde jongen.** Ouders. Feit: overleg van 18 november. Zeker.
- **Hij wil zelf naar school.** Jeugdige. Feit: Loex, 6 november; vier weken volledige aanwezigheid. Zeker.
`,

  samenhang: `
1. Omdat school te vol en te luid is, is Loex ’s avonds op. Daardoor is elke vraag er één te veel, en gaat het over schermtijd mis.
2. Omdat gamen met Sil het eerste rustige en fijne moment van de dag is, voelt stoppen als alles kwijtraken. Daardoor is juist de laptop het punt waarop het botst.
3. Omdat de avond eindigt in ruzie, slaapt Loex laat. Daardoor begint hij moe aan de volgende dag, is school nog voller en is hij vaker ziek thuis.
4. Omdat moeder dit op schooldagen alleen opvangt en vader het later hoort, kijken ze ieder naar een ander stuk van Loex. Daardoor is het moeilijk om samen één lijn te kiezen, en blijft Loex schakelen.
5. Omdat de hulp wegviel zonder overdracht, is niemand blijven vragen waaróm school te veel is. Daardoor ging het steeds over het gedrag en niet over de oorzaak.
## Het kringetje
Volle dag, lege avond, ruzie, korte nacht, nog vollere dag. Iedereen doet iets wat op dat moment begrijpelijk is, en niemand kan het alleen stoppen. Het begint op school; daar kunnen we het ook het eerst doorbreken.
`,

  verklaringen: `
## 1. Overprikkeling op school put Loex uit (gesteund)
- **Wat denken we:** Loex besteedt op school zijn energie aan prikkels en overgangen. Wat overblijft is te weinig voor de avond.
- **Ervoor:** patroon van verzuim per dag, slaapschema, herfstvakantie, observatie van 16 november, Loex zelf.
- **Ertegen:** hij was de eerste vier weken volledig aanwezig. School ziet vooral de overgangen als probleem.
- **Hoe toetsen we het:** rustige plek vanaf 23 november en minder wisselingen; na vier weken vergelijken met het verzuim en het slaapschema.
## 2. Er is sprake van autisme (open)
- **Wat denken we:** een autismespectrumstoornis kan de gevoeligheid, de moeite met wisselingen en de directe manier van praten verklaren.
- **Ervoor:** vroege ontwikkeling, SRS-2 van moeder, Sensory Profile, duidelijkheid helpt.
- **Ertegen:** wederkerige humor, een langdurige vriendschap, SRS-2 van school maar licht verhoogd. Langdurige spanning kan op hetzelfde lijken.
- **Hoe toetsen we het:** onderzoek vanaf januari 2027, met informatie van beide ouders en de basisschool. Tot die tijd is het een vermoeden.
## 3. Loex wordt overvraagd omdat hij zo goed praat (open)
- **Ervoor:** het profiel uit 2022; de terugval zodra afspraken over tempo wegvielen.
- **Ertegen:** voldoende cijfers; hij redeneert vlot over wat hem boeit.
- **Hoe toetsen we het:** nieuw onderzoek naar tempo en zelfredzaamheid. Daarvoor mist nog expertise LVB.
## 4. Loyaliteit tussen twee huizen geeft voortdurende spanning (open)
- **Ervoor:** “switchen”, zwijgen bij de een over de ander, meer hoofdpijn in de weken rond de zitting (beide ouders).
- **Ertegen:** in de herfstvakantie wisselde hij ook van huis en toen ging het goed; vader wijst hierop. In het voorjaar van 2023, toen ouders uit elkaar gingen, was het verzuim juist het laagst.
- **Hoe toetsen we het:** vaste woensdagen tot de kerst; Loex houdt zelf bij of het verschil maakt.
## 5. Hij gamet te veel en gaat daarom niet naar school (verworpen)
- **Ervoor:** laat naar bed op schooldagen.
- **Ertegen:** in de herfstvakantie gamede hij meer, sliep hij eerder en was er geen ruzie. Op woensdag stopt hij meestal zonder strijd.
- **Wat overblijft:** het moment en de manier van stoppen doen er wel toe.
`,

  positief: `
- De rustige plek op school kan het kringetje aan het begin doorbreken. Als de dag minder vol is, blijft er ’s avonds meer over.
- Eerst vragen ‘wat moet er nog af met Sil?’ en dan pas stoppen: dat lukte al drie van de vier keer.
- Loex belt. Als er naast oma nog iemand is die opneemt, staat zij er niet alleen voor.
_Hier gaan we op 2 december mee verder. Loex heeft gevraagd of Sil iets mag zeggen._
`,

  'andere-kijk': `
Niet iedereen ziet alles hetzelfde. Dat hoeft ook niet. Wat hier staat, blijft staan.
## School (18 november 2026)
In kleine groepjes lukt het wél. Het is niet de school maar de overgangen. Met een paar aanpassingen kan hij hier blijven.
## Vader (10 en 18 november)
Ik zie in mijn huis een andere jongen dan de jongen over wie ik aan tafel hoor. Hij is bij mij ook weleens moe, maar hij loopt niet weg. Kijk daar ook naar: wat werkt er dan? Een onderzoek naar autisme vind ik goed, zolang het niet de verklaring voor alles wordt. De bemiddeling is volgens mij gestopt omdat er geen nieuwe datum kwam.
## Moeder (18 november)
In het weekend en in de vakantie is Loex bij mij ook rustiger. Ik denk dat het verschil vooral zit tussen schooldagen en vrije dagen, en minder tussen twee huizen. De bemiddeling is volgens mij gestopt omdat het voor ons allebei te zwaar was naast alles.
## Loex (via de vertrouwenspersoon, 17 november)
Jullie schrijven ‘weglopen’. Ik vind dat een stom woord. Ik ga even weg en dan bel ik. En ik wil niet dat iemand over Sil schrijft alsof hij een hulpverlener is.
## Wat we met deze verschillen doen
We kiezen niet wie gelijk heeft. Gaat het om twee huizen, of om schooldagen en vrije dagen? Dat toetsen we bij verklaring 1 en 4. Het woord ‘weglopen’ blijft in deze analyse staan waar we feiten beschrijven, zodat ook de politie weet wat er bedoeld is. In het plan en in gewone taal schrijven we ‘even weggaan’.
`,

  conclusie: `
Loex is een slimme en eerlijke jongen met humor. Hij wil naar school, maar school is te vol voor hem. De geluiden, de gangen en de wisselingen kosten zo veel energie dat hij ’s avonds leeg is. Gamen met Sil is dan het fijnste moment van de dag. Als dat ineens moet stoppen, gaat het mis. Dan moet hij even weg en belt hij zijn oma. Daarna slaapt hij slecht en is de volgende dag nog zwaarder. Dat is niemands schuld. Zijn vader en moeder willen allebei hetzelfde: rust voor Loex. Of er ook autisme meespeelt, weten we nog niet. Dat gaan we uitzoeken. We wachten daar niet op. We beginnen met een rustige plek op school, een betere manier om ’s avonds te stoppen, en iemand die altijd opneemt.
`,

  prioriteiten: `
1. **Eerst: veilig de winter door.** Wie neemt op als Loex even weg moet, ook als oma het niet hoort? Dit kan niet wachten.
2. **Tegelijk: rust op school.** Daar begint het kringetje. Een rustige plek vanaf 23 november, en minder wisselingen op maandag en donderdag.
3. **Daarna: de avonden.** Een andere manier van stoppen met gamen, in beide huizen zo veel mogelijk hetzelfde.
4. **Vóór de kerst: vaste woensdagen.** Loex weet op vrijdag of de woensdag erna doorgaat.
5. **Vanaf januari 2027: onderzoek.** Naar autisme, en naar tempo en zelfredzaamheid.
6. **Later: het overleg tussen ouders.** Belangrijk, maar nu te veel ernaast.
## Waarom in deze volgorde
Loex heeft school zelf op één gezet. Veiligheid staat daar nog boven omdat het winter wordt. Alles tegelijk zou opnieuw te veel zijn.
`,

  advies: `
- **Onderwijs:** voortzetten en uitbreiden van de plusklas, minder wisselingen, vastgelegd in het ontwikkelingsperspectief (OPP). Start: 23 november 2026.
- **Gezin:** intensieve ambulante gezinsbegeleiding met één vaste begeleider, in beide huizen, op de tijdstippen waarop het moeilijk is. Stopt de begeleider, dan maakt het gezin eerst kennis met de opvolger.
- **Diagnostiek:** onderzoek naar autisme bij Lindewier. De eerste afspraak is op 14 januari 2027. Tot die tijd spreekt of appt de behandelaar GGZ elke week met Loex.
- **Veiligheid:** een crisiskaart die Loex zelf maakt met oma en de jeugdbeschermer.
- **Ouders:** uitleg over prikkelgevoeligheid, voor beide ouders op hetzelfde moment. Ouderschapsbemiddeling opnieuw aanbieden in februari 2027.
- **Geen verblijf.** Loex is beter af thuis, met hulp thuis. Uithuisplaatsing is niet aan de orde.
## Welk specialisme ontbreekt nog
Expertise LVB: niet omdat wij denken dat Loex een verstandelijke beperking heeft, maar omdat niemand aan tafel goed kan beoordelen of wij hem overvragen. Wij willen een behandelaar van Tussenstroom vragen, als Loex en beide ouders dat goedvinden.
`,

  verantwoording: `
## Wie schreef mee
- **Opsteller:** de behandelaar GGZ van Lindewier.
- **Beoogd vaststeller:** de gedragswetenschapper van Lindewier (GZ-psycholoog).
- **Inbreng van:** casemanager, plancoördinator, jeugdbeschermer. Loex, moeder, vader en oma in eigen gesprekken. School en leerplicht met eigen inbreng.
## Gesprekken en waarneming
- Moeder op 27 oktober, 5 en 11 november 2026; Loex op 27 oktober, 6 en 12 november; vader op 29 oktober (telefonisch) en 10 november; oma op 10 november.
- Observatie op school op 16 november. Overleggen op 4 en 18 november.
## Instrumenten en bronnen
- SRS-2 (moeder, school), Sensory Profile (moeder), slaapschema, LIRIK.
- Verslag onderzoek 2022, eindverslag ambulante begeleiding 2024, overstapdossier, verzuimregistratie.
## Wat ontbreekt nog
- Vragenlijsten van vader.
- Tweede gesprek met vader (25 november).
- …
`,
}

/** The same things in plain words, where the professional wording wants one. Keyed by section id of va-1. */
export const loexAnalysePlain: Record<string, string> = {
  veiligheid: `
Loex is twee keer ’s avonds laat weggegaan na ruzie. Hij belt dan altijd zijn oma. Dat helpt.
Loex zegt: “Ik moest even weg, anders ging het mis.” Hij wil niemand pijn doen en niets stukmaken.
We maken ons zorgen omdat het dan donker en koud is, en omdat oma de telefoon niet altijd hoort. Daarom spreken we af wie er nog meer opneemt.
Er is gesproken over een ondertoezichtstelling. Die is er nu niet. Op 2 december praten we verder. Vader en moeder horen vooraf hoe de jeugdbeschermer en de casemanager erover denken.
`,
  advies: `
Dit denken we dat helpt:
- Een rustige plek op school en minder wisselen van lokaal.
- Eén vaste begeleider die bij moeder en bij vader thuis komt, juist op de lastige momenten.
- Een onderzoek in januari: heeft Loex autisme, of iets anders? Daan houdt tot die tijd elke week contact met Loex.
- Een kaart die Loex zelf maakt: wat doe ik als het niet goed gaat, en wie neemt op?
- Uitleg voor vader en moeder, op hetzelfde moment.
Loex blijft gewoon thuis wonen.
Er mist nog iemand aan tafel: iemand die goed kan zien of we te veel van Loex vragen. Die komt er alleen bij als Loex, vader en moeder dat goedvinden.
`,
}
