// What a person reads when something was not done: what happened, that nothing is lost, and what to do. Total over the reasons.
import { type BeheerOwnRefusal, isOfBeheer } from '#shared/beheer/refusals.ts'
import type { AnalyseStatus } from '#shared/casus/casus.ts'
import type { MdoStatus } from '#shared/casus/mdo.ts'
import type { Refusal } from '#shared/casus/refusals.ts'
import { assertNever } from '#shared/result.ts'
import { BEHEER_REFUSAL } from './beheer.ts'
import { PHASE } from './casus.ts'
import { REGIE_ON } from './regie.ts'

/** What the server or the line can answer besides the refusals of a casus. */
type RequestRefusal = {
  readonly reason:
    | 'signed-out'
    | 'bad-input'
    | 'too-large'
    | 'foreign-origin'
    | 'not-found'
    | 'not-now'
    | 'disk-full'
    | 'defect'
    | 'unreachable'
}

export type Failure = Refusal | BeheerOwnRefusal | RequestRefusal

const ANALYSE_NOW: Readonly<Record<AnalyseStatus, string>> = {
  concept: 'aan de Verklarende Analyse wordt nog geschreven.',
  stilgezet: 'de tekst van de Verklarende Analyse staat stil.',
  aangeboden: 'de Verklarende Analyse ligt al ter ondertekening.',
  ondertekend: 'de Verklarende Analyse is al ondertekend.',
}

const MDO_NOW: Readonly<Record<MdoStatus, string>> = {
  planned: 'dit MDO is nog niet begonnen.',
  open: 'dit MDO is bezig.',
  closed: 'dit MDO is gesloten.',
  cancelled: 'dit MDO gaat niet door.',
}

const KEPT = 'Wat u invulde, staat er nog.'

export function refusalText(failure: Failure): string {
  if (isOfBeheer(failure)) return BEHEER_REFUSAL[failure.reason]
  switch (failure.reason) {
    case 'no-such-casus':
      return `Deze casus is er niet, of niet voor u. ${KEPT} Vraag de casemanager of u nog aan tafel zit.`
    case 'casus-exists':
      return 'Dit signaal was al gemeld en is goed aangekomen. U hoeft niets meer te doen; het staat in uw werklijst.'
    case 'wrong-phase':
      return `Dit kan nu niet: de casus is al in de fase ${PHASE[failure.phase].toLowerCase()}. ${KEPT} Ga terug naar de casus om te zien waar u verder kunt.`
    case 'not-your-rol':
      return `Met uw rol aan deze tafel kan dit niet. ${KEPT} Vraag de casemanager of plancoördinator om het te doen.`
    case 'changed-meanwhile':
      return `Iemand anders heeft deze casus net gewijzigd. ${KEPT} Lees terug wat er is veranderd en leg het dan opnieuw vast.`
    case 'no-such-person':
      return `Deze persoon heeft hier geen account meer. ${KEPT} Kies iemand anders.`
    case 'rol-not-for-person':
      return `Deze rol past niet bij deze persoon. ${KEPT} Kies een andere rol of iemand anders.`
    case 'not-for-yourself':
      return `U kunt uzelf geen plek aan tafel geven, en uw eigen plek niet ruimer maken. ${KEPT} Vraag iemand anders die deze tafel organiseert.`
    case 'already-deelnemer':
      return `Deze persoon zit al in deze rol aan tafel. ${KEPT} Kies een andere rol, of ga terug naar de casus.`
    case 'room-not-yours':
      return failure.room === 'analyse'
        ? `U mag zelf minder in de Verklarende Analyse dan u hier aan een ander geeft. ${KEPT} Laat de analyse weg, of geef alleen lezen.`
        : `U mag zelf minder in het gezamenlijk plan dan u hier aan een ander geeft. ${KEPT} Laat het plan weg, of geef alleen lezen.`
    case 'room-not-for-rol':
      return failure.room === 'analyse'
        ? `Deze rol kan niet meelezen in de Verklarende Analyse. ${KEPT} Kies een andere rol of laat de analyse weg.`
        : `Deze rol kan niet meelezen in het gezamenlijk plan. ${KEPT} Kies een andere rol of laat het plan weg.`
    case 'needs-end-date':
      return `Een gast zit tijdelijk aan tafel. ${KEPT} Vul nog in tot en met welke dag.`
    case 'date-is-past':
      return `Deze datum is al voorbij. ${KEPT} Kies een dag die nog komt.`
    case 'already-linked':
      return 'Deze tafel is al met de andere verbonden, of heeft dat al gevraagd. U hoeft niets meer te doen.'
    case 'not-linked':
      return 'Deze tafel is niet meer met de andere verbonden. U hoeft niets meer te doen.'
    case 'link-needs-toestemming':
      return `Nog niet iedereen die hierover beslist, heeft ja gezegd. ${KEPT} Vraag het eerst aan de jeugdige en aan wie gezag heeft, en schrijf op hoe u het weet.`
    case 'other-organisatie':
      return `Iemand wordt vervangen door een collega van dezelfde organisatie. ${KEPT} Kies een collega van daar, of nodig deze persoon gewoon uit.`
    case 'other-rol':
      return `Wie vervangt, doet dat in dezelfde rol, en die moet van een professional zijn. ${KEPT} Nodig deze persoon anders gewoon uit.`
    case 'longer-than-place':
      return `De plek van wie vervangen wordt, stopt eerder. ${KEPT} Kies een dag die daarbinnen valt.`
    case 'coordinator-first':
      return `Aan deze tafel is geen casemanager of plancoördinator meer. ${KEPT} Nodig eerst iemand in een van die rollen uit; die kan daarna anderen uitnodigen.`
    case 'no-such-deelnemer':
      return 'Deze persoon zat al niet meer in deze rol aan tafel. U hoeft niets meer te doen.'
    case 'last-coordinator':
      return `Dit is de laatste die deze tafel organiseert, en een tafel kan niet zonder. ${KEPT} Nodig eerst een andere casemanager of plancoördinator uit.`
    case 'place-changed':
      return `Een collega heeft deze plek intussen aangepast. ${KEPT} Sluit dit venster, kijk hoe de plek nu is en pas die dan zo nodig alsnog aan.`
    case 'nothing-changed':
      return 'Zo is deze plek al. U hoeft niets meer te doen.'
    case 'needs-casemanager':
      return `Bij een stap terug blijft er altijd een casemanager zonder einddatum. ${KEPT} Nodig eerst een casemanager uit die blijft.`
    case 'last-casemanager':
      return `Dit is de casemanager die blijft nu de hulp een stap terug heeft gedaan. ${KEPT} Nodig eerst een andere casemanager uit.`
    case 'terugkeer-needs-toestemming':
      return `Nog niet van iedereen die beslist is ingevuld wat die ervan vindt. ${KEPT} “Nog niet gevraagd” met een reden mag ook.`
    case 'already-answered':
      return 'Dit antwoord was al vastgelegd. U hoeft niets meer te doen.'
    case 'owner-not-at-table':
      return `Wie voor het advies zorgt, moet als professional aan deze tafel zitten. ${KEPT} Kies iemand van de tafel, of nodig die persoon eerst uit.`
    case 'wrong-status':
      return `Dit kan nu niet: ${ANALYSE_NOW[failure.status]} ${KEPT} Ga terug naar de casus om te zien waar u verder kunt.`
    case 'nothing-to-offer':
      return `Er staat nog niets in de Verklarende Analyse om aan te bieden. ${KEPT} Schrijf eerst samen verder.`
    case 'needs-reason':
      return `Nog niet van iedereen is de laatste tekst binnen. ${KEPT} Wacht even, of schrijf op waarom u niet wacht.`
    case 'text-changed':
      return `Er ligt intussen een andere tekst dan u heeft gelezen. ${KEPT} Laad de pagina opnieuw en lees de tekst van nu.`
    case 'not-family':
      return `Dit kan alleen bij de jeugdige en wie voor hem of haar zorgt. ${KEPT} Kies iemand anders.`
    case 'not-presented':
      return `De analyse is nog niet aan deze persoon voorgelegd. ${KEPT} Doe dat eerst.`
    case 'needs-namens':
      return `U schrijft op wat een ander zei. ${KEPT} Vul nog in hoe u dit weet.`
    case 'gate-herkenning':
      return `Nog niet iedereen van het gezin heeft kunnen reageren. ${KEPT} Leg de tekst voor, wacht op antwoord, of laat de plancoördinator vastleggen waarom iemand niet wordt gevraagd.`
    case 'no-registration':
      return `Met uw registratie kunt u vandaag niet ondertekenen. ${KEPT} Teken onder supervisie, of laat een bevoegde collega ondertekenen.`
    case 'self-supervision':
      return `U kunt niet uw eigen supervisor zijn. ${KEPT} Kies een ander.`
    case 'not-the-signer':
      return `Alleen wie de handtekening zette, kan die intrekken. ${KEPT} Moet de tekst anders? Begin dan een herziening.`
    case 'wrong-code':
      return `Deze code klopt niet of is verlopen, daarom is er nog niets vastgelegd. ${KEPT} Neem de code die er nu staat en probeer het opnieuw.`
    case 'too-many-codes':
      return `Er zijn te veel codes geprobeerd, daarom is er nog niets vastgelegd. ${KEPT} Wacht een kwartier en probeer het dan opnieuw.`
    case 'has-holder':
      return `Deze regie ligt al bij iemand aan tafel. ${KEPT} Ga terug naar de casus om te zien bij wie; die persoon of de plancoördinator kan de regie overdragen.`
    case 'not-the-holder':
      return `Dit kan alleen wie hier de regie voert; overdragen kan ook de plancoördinator. ${KEPT} Ga terug naar de casus om te zien wie dat nu is.`
    case 'already-confirmed':
      return 'U had deze regie al bevestigd. U hoeft niets meer te doen.'
    case 'holder-not-at-table':
      return `Wie de regie voert, zit als professional aan deze tafel, en niet als gast. ${KEPT} Kies iemand anders, of nodig die persoon eerst uit.`
    case 'not-for-clearance':
      return `Het afgeschermde deel is er alleen voor de vaste hulpverleners aan tafel. ${KEPT} Kies iemand anders.`
    case 'nothing-to-purge':
      return `Deze woorden staan niet in dit document en niet in de geschiedenis ervan. ${KEPT} Controleer of ze precies zo zijn overgenomen.`
    case 'not-to-be-moved':
      return `Uit dit document kunt u geen woorden verplaatsen, daarom is er niets gewist. ${KEPT} Zet ze zelf op de goede plek en kies daarna wissen.`
    case 'no-such-room':
      return `Dit document is er niet, of niet voor u. ${KEPT} Ga terug naar de casus.`
    case 'room-stands-still':
      return `In dit document kan nu niet worden geschreven, daarom is er niets gewist. ${KEPT} Laat de tekst eerst weer openstellen en probeer het dan opnieuw.`
    case 'nothing-to-share':
      return `Er staat nog niets om te delen. ${KEPT} Schrijf eerst iets op.`
    case 'no-readers':
      return `Er is nog niemand gekozen die het mag lezen. ${KEPT} Kies met wie u het wilt delen.`
    case 'nothing-shared':
      return 'Dit is nu met niemand gedeeld. U hoeft niets meer te doen.'
    case 'holder-changed':
      return `De regie ligt intussen bij iemand anders. ${KEPT} Sluit dit venster, kijk wie het nu is en draag de regie dan zo nodig alsnog over.`
    case 'no-such-mdo':
      return `Dit MDO is er niet, of niet voor u. ${KEPT} Ga terug naar de casus.`
    case 'mdo-exists':
      return 'Dit was al vastgelegd en is goed aangekomen. U hoeft niets meer te doen.'
    case 'mdo-is-open':
      return `Er is al een MDO bezig aan deze tafel. ${KEPT} Ga terug naar de casus en doe mee, of sluit dat MDO eerst.`
    case 'wrong-mdo-status':
      return `Dit kan nu niet: ${MDO_NOW[failure.status]} ${KEPT} Ga terug naar de casus om te zien hoe het MDO ervoor staat.`
    case 'not-the-chair':
      return `Dit doet de voorzitter van dit MDO. ${KEPT} Vraag het de voorzitter, of laat de plancoördinator of casemanager het voorzitterschap overnemen.`
    case 'no-such-item':
      return `Dit onderdeel staat niet op de agenda van dit MDO, of staat er dubbel op. ${KEPT} Kies een ander onderdeel.`
    case 'not-at-table':
      return `Deze persoon zit niet meer aan deze tafel. ${KEPT} Nodig de persoon eerst uit, of kies iemand anders.`
    case 'not-present':
      return `Dit kan alleen iemand die bij dit MDO aanwezig is. ${KEPT} Meld eerst dat deze persoon er is.`
    case 'no-such-afspraak':
      return `Deze afspraak is er niet meer, of is ingetrokken. ${KEPT} Kijk in de lijst wat er nu staat.`
    case 'mdo-changed':
      return `In dit MDO is intussen nog iets vastgelegd, daarom is het nog niet gesloten. ${KEPT} Lees na wat erbij is gekomen en sluit het dan.`
    case 'mdo-of-another-day':
      return `Een MDO kan alleen op de dag zelf opnieuw open. ${KEPT} Plan een nieuw MDO.`
    case 'nothing-to-publish':
      return `Er staat nog niets in het plan om klaar te zetten. ${KEPT} Schrijf eerst samen verder.`
    case 'nothing-prepared':
      return `Er ligt geen tekst meer klaar: die is gepubliceerd of weggehaald. ${KEPT} Ga terug en zet zo nodig opnieuw een tekst klaar.`
    case 'not-published':
      return `Er is nog geen plan gepubliceerd. ${KEPT} Dit kan zodra er een plan is.`
    case 'gate-preview':
      return `Nog niet voor iedereen van het gezin is bekeken wat die persoon te lezen krijgt. ${KEPT} Bekijk het eerst voor ieder van hen en publiceer dan.`
    case 'gate-regie':
      return `Nog niet elke regie ligt bij iemand: ${failure.areas.map((area) => REGIE_ON[area]).join(', ')}. ${KEPT} Wijs eerst iemand aan en publiceer dan.`
    case 'needs-provisional':
      return `De Verklarende Analyse is nog niet ondertekend, dus dit is een voorlopig plan. ${KEPT} Schrijf op waarom het plan nu al nodig is.`
    case 'no-open-point':
      return 'Dit punt was al beantwoord. U hoeft niets meer te doen.'
    case 'no-such-actie':
      return `Deze actie staat niet meer in het plan dat nu geldt. ${KEPT} Kijk in het plan wat er nu staat.`
    case 'not-your-actie':
      return `Bij deze actie staat iemand anders. ${KEPT} Alleen die persoon kan zeggen hoe het ermee gaat.`
    case 'cannot-be-called':
      return `Deze persoon kan geen aanspreekpunt zijn, of zit niet meer aan tafel. ${KEPT} Kies iemand anders van de tafel.`
    case 'no-gezag-for-rol':
      return `Gezag hoort bij een ouder of voogd. ${KEPT} Kies een van hen, of nodig die persoon eerst uit.`
    case 'not-the-jeugdige':
      return `Dit leggen we alleen vast over de jeugdige zelf. ${KEPT} Kies de jeugdige.`
    case 'cannot-represent':
      return `Deze persoon kan niet namens de jeugdige beslissen, of zit niet meer aan tafel. ${KEPT} Kies iemand van familie of netwerk, geen hulpverlener.`
    case 'ends-before-it-begins':
      return `De laatste dag ligt vóór de eerste dag. ${KEPT} Kijk de twee datums na.`
    case 'date-is-to-come':
      return `Deze dag moet nog komen, dus dan kan het nog niet zijn gezien. ${KEPT} Kies vandaag of een dag die geweest is.`
    case 'look-alikes':
      return `In een naam staat een teken dat op een gewone letter lijkt, of dat niet te zien is. ${KEPT} Typ de naam opnieuw, zonder te plakken.`
    case 'not-yours-to-decide':
      return `Hierover beslist u nu niet. ${KEPT} Vraag de casemanager wie dat wel doet.`
    case 'does-not-decide':
      return `Deze persoon beslist hier nu niet over, bijvoorbeeld door zijn leeftijd of het gezag. ${KEPT} Kijk in het overzicht wie dat wel doet.`
    case 'no-toestemming-asked':
      return `Voor deze persoon en deze tekst is geen toestemming nodig, of die is er al. ${KEPT} Kijk in het overzicht wie wat mag zien.`
    case 'already-said':
      return 'Dit was al zo vastgelegd. U hoeft niets meer te doen.'
    case 'nobody-refuses':
      return `Deze uitzondering is er voor als de jeugdige 12 tot en met 15 jaar is en één van hen nee zegt. ${KEPT} Kies een andere reden.`
    case 'nothing-blocked':
      return 'Er staat nu geen nee in de weg, of er is al een uitzondering. U hoeft niets meer te doen.'
    case 'verspreiding-blocked':
      return 'Er is nee gezegd tegen het delen buiten de tafel, daarom is er niets gedownload. De tekst staat er nog. Bespreek het met het gezin, of leg een uitzondering vast.'
    case 'needs-toestemming':
      return `Er is nu geen toestemming dat deze persoon dit leest. ${KEPT} Bespreek het eerst met wie daarover beslist.`
    case 'not-of-this-person':
      return `Dit hoort niet bij deze persoon, of die zit niet meer aan tafel. ${KEPT} Ga terug naar de casus om te zien wie er nu zit.`
    case 'says-so-already':
      return 'Dit stond er al zo. U hoeft niets meer te doen.'
    case 'nothing-filled-in':
      return 'Hier staat niets dat afgeschermd kan worden. U hoeft niets meer te doen; vul het eerst in als het er wel moet staan.'
    case 'not-cleared':
      return `Dit kan alleen wie tot het afgeschermde deel is toegelaten. ${KEPT} Vraag een casemanager, plancoördinator of iemand van veiligheid aan tafel om u toe te laten.`
    case 'no-such-gegeven':
      return `Dit staat er zo niet meer: een ander heeft het net gewijzigd. ${KEPT} Sluit dit venster en kijk wat er nu staat.`
    case 'not-yours-to-destroy':
      return `Deze persoon beslist hier niet over. ${KEPT} Wie zelf een verhaal heeft verteld, kan wel dat verhaal laten vernietigen.`
    case 'already-requested':
      return 'Dit is al gevraagd: het staat bij de verzoeken om te vernietigen. U hoeft niets meer te doen.'
    case 'no-such-vernietiging':
      return 'Dit verzoek is er niet meer. U hoeft niets meer te doen.'
    case 'already-decided':
      return 'Hierover is al besloten, of het verzoek is ingetrokken. U hoeft niets meer te doen.'
    case 'not-on-your-own-request':
      return `Wie het vraagt of opschrijft, besluit er niet over. ${KEPT} Laat een ander dit doen.`
    case 'not-the-dossierhouder':
      return `Alleen de dossierhouder doet een voorstel. ${KEPT} Vraag het aan de dossierhouder van de organisatie die deze casus houdt.`
    case 'already-proposed':
      return 'Er ligt al een voorstel. U hoeft niets meer te doen: een tweede persoon bevestigt het, of stuurt het terug met een reden.'
    case 'nothing-proposed':
      return `Er ligt nog geen voorstel, of het is teruggestuurd. ${KEPT} De dossierhouder doet eerst een voorstel.`
    case 'needs-a-second-person':
      return 'Niemand besluit alleen. U hoeft niets meer te doen: een andere dossierhouder, de casemanager of de plancoördinator bevestigt het.'
    case 'other-proposal':
      return `Het voorstel is intussen een ander. ${KEPT} Lees het opnieuw en besluit dan.`
    case 'signed-out':
      return `U bent afgemeld, daarom is dit nog niet vastgelegd. ${KEPT} Meld u opnieuw aan en probeer het dan nog een keer.`
    case 'bad-input':
      return `Er klopt iets niet in wat is ingevuld, daarom is het nog niet vastgelegd. ${KEPT} Kijk de velden na en probeer het opnieuw.`
    case 'too-large':
      return `Dit is te veel tekst in één keer, daarom is het nog niet vastgelegd. ${KEPT} Maak de tekst korter en probeer het opnieuw.`
    case 'foreign-origin':
      return `Dit verzoek kwam niet van deze site en is daarom niet uitgevoerd. ${KEPT} Laad Rondetafel opnieuw vanaf het gewone adres.`
    case 'not-found':
      return `Deze pagina is er niet meer, of niet voor u. ${KEPT} Ga terug naar uw werklijst.`
    case 'not-now':
      return 'De tekst staat nu stil, daarom is er niets toegevoegd. Wat u schreef, staat er nog: het blijft apart bewaard tot de tafel weer verder schrijft.'
    case 'disk-full':
      return `De schijf van de server is vol, daarom is dit nog niet vastgelegd. ${KEPT} Waarschuw de beheerder van Rondetafel en probeer het daarna opnieuw.`
    case 'defect':
      return `Er ging bij ons iets mis, daarom is dit nog niet vastgelegd. ${KEPT} Probeer het over een minuut opnieuw; twee keer verzenden kan geen kwaad.`
    case 'unreachable':
      return `Er is geen verbinding, daarom weten we niet of dit is aangekomen. ${KEPT} Probeer het opnieuw zodra u weer verbinding heeft; het wordt dan één keer vastgelegd.`
    default:
      return assertNever(failure)
  }
}
