### Fotfäste på svenska. Varje mening som en människa läser, på skärm och papper.
### Du, presens, en tanke per mening. sv.ftl och en.ftl har exakt samma nycklar.
### Nya meningar läggs under rubriken för sin del; nyckeln börjar med delens namn.

## Ord som används överallt

app-name = Fotfäste
cancel = Avbryt
close = Stäng
change = Ändra
choose = Välj
show = Visa
hide = Dölj
undo = Ångra
retry = Försök igen
sync-now = Synka nu
optional = frivilligt
menu = Meny
loading = Hämtar
skip-to-content = Hoppa till innehållet
you-are-here = Du är här
show-as-table = Visa som tabell: { $title }
table-of = { $name }, tabell
chart-marked = { $count ->
    [one] En punkt är märkt.
   *[other] { $count } punkter är märkta.
}
week = Vecka { $week }
week-of-year = Vecka { $week }, { $year }
minutes = { $minutes } min
hours = { $hours } tim
days-late = { $days ->
    [0] i dag
    [one] { $days } dag sen
   *[other] { $days } dagar sen
}

## Ramen

frame-main-menu = Huvudmeny
frame-home = Fotfäste, till Idag
frame-help = Hjälp
frame-theme = Ljust eller mörkt
frame-search = Sök eller gör något
frame-lock = Lås Fotfäste
frame-lock-title = Lås Fotfäste ({ $keys })
frame-ongoing-visit = Pågående besök
frame-visit-saved = sparat { $time }
frame-already-saved = Redan sparat { $time }
frame-already-saved-plain = Allt är redan sparat
frame-nothing-to-undo = Det finns inget att ångra
frame-undone = Ändringen är ångrad
undo-in-part = Ångrat, utom det som någon har ändrat sedan dess.
undo-visit = Besöket är ångrat och ligger som påbörjat under Idag.
undo-visit-note-stays = Besöket är ångrat och ligger som påbörjat under Idag. Samtalet med handledaren står kvar och rättas med ett nytt.
undo-correct-journal-note = En anteckning ändras inte. Den rättas med en ny anteckning.
undo-correct-support-note = Ett samtal ändras inte. Det rättas med ett nytt.
undo-correct-vocational-profile = En kartläggning ändras inte. Den rättas med en ny version.
frame-missing-title = Sidan finns inte
frame-missing-text = Adressen stämmer inte med någon sida i Fotfäste.
frame-to-today = Gå till Idag

## Det som kan göras överallt

action-start-visit = Starta besök
action-resume-visit = Fortsätt besöket
action-note = Ny anteckning

## Platser i menyn

place-today = Idag
place-participants = Deltagare
place-workplaces = Arbetsplatser
place-sync = Synk
place-settings = Inställningar

## Tangenter

key-ctrl = Ctrl
key-shift = Skift
key-alt = Alt
key-escape = Esc

## Paletten

palette-label = Sök och kommandon
palette-field = Sök eller välj kommando
palette-placeholder = Skriv ett namn eller vad du vill göra
palette-hits = Träffar
palette-do = Gör
palette-go = Gå till
palette-found = Funnet
palette-none = Inga träffar. Prova ett annat ord.
palette-count = { $count ->
    [0] Inga träffar
    [one] { $count } träff
   *[other] { $count } träffar
}
palette-foot-arrows = Piltangenter väljer
palette-foot-enter = Retur öppnar
palette-foot-local = Sökningen stannar på den här datorn
palette-recent = Nyligen
palette-does = Gör med det som hittades
palette-plan-visit = Planera ett besök
palette-export = Exportera en lista
palette-import = Importera deltagare från en fil
palette-sheet-of = Handledarblad för { $name }
palette-visit-with = Starta besök med { $name }
palette-resume-with = Fortsätt besöket med { $name }
palette-note-about = Ny anteckning om { $name }

## Synkläget i toppen

pill-offline = Offline
pill-waiting = { $count ->
    [one] { $count } ändring väntar
   *[other] { $count } ändringar väntar
}
pill-syncing = Synkar
pill-progress = { $done } av { $total }
pill-synced = Allt är synkat
pill-update = Uppdatera för att synka
pill-alone = Sparat på den här datorn
pill-choice = { $count ->
    [one] { $count } ändring behöver ditt val
   *[other] { $count } ändringar behöver ditt val
}
pill-since = senast synkat { $when }

## Sparat

saved-at = Sparat på datorn { $time }
saved-not-yet = Inget är ändrat ännu
saved-sends-later = Skickas när du är på nätet
saved-sends-now = Skickas till servern
saved-stays = Stannar på den här datorn

## Fält och formulär

field-day-hint = Till exempel 19 november eller 2026-11-19
field-time-hint = Till exempel 13 eller 13:30
field-day-unreadable = Skriv ett datum, till exempel 19 november
field-time-unreadable = Skriv en tid, till exempel 13:30
form-problems = { $count ->
    [1] En sak behöver ändras
    [2] Två saker behöver ändras
    [3] Tre saker behöver ändras
   *[other] { $count } saker behöver ändras
}
problem-required = Det här behöver fyllas i
problem-unknown = Det här stämmer inte. Ändra och prova igen.

## Stödnivåer

level-name-I = Själv
level-name-IV = Antyder
level-name-DV = Säger
level-name-G = Pekar
level-name-M = Visar
level-name-PP = Lätt hand
level-name-FP = Full hand
level-name-na = Ej i dag
level-last-visit = (förra besöket)
level-step = Stöd: { $step }
level-cue = Tecken: { $cue }
level-share-alone = Andel själv, %
level-step-head = Steg
level-levels = Stödnivåer

## Faser

phase-label = Faser
phase-done = Klar:

## När två har ändrat samma sak

choices-wait = Vänta, jag vill fråga först

## Lås upp

unlock-title = Lås upp Fotfäste
unlock-lead = Du behöver inte vara på nätet.
unlock-story-title = Allt du skriver ligger krypterat på den här datorn.
unlock-story-text = Utan din lösenfras kan ingen läsa det, inte heller den som hittar datorn.
unlock-stair = Sju trappsteg. Färgen bleknar uppåt, som stödet gör när en person klarar mer själv.
unlock-stair-much = Mycket stöd
unlock-stair-alone = Klarar själv
unlock-passphrase = Lösenfras
unlock-paste = Det går bra att klistra in.
unlock-open = Lås upp
unlock-keyring = Lås upp med datorns inloggning
unlock-opening = Låser upp
unlock-auto = Fotfäste låser sig efter { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
} utan rörelse. Det du höll på med finns kvar.
unlock-forgotten = Glömt lösenfrasen?
unlock-forgotten-text = Du har inga återställningsord för den här datorn. Prova de lösenfraser du brukar använda. Ingen annan kan öppna uppgifterna åt dig. Det du har synkat finns kvar hos dina kollegor: be din chef om en ny inbjudan.
unlock-forgotten-login = Datorns inloggning låser också upp. Lås upp med den, och välj en ny lösenfras i Inställningar.
unlock-new-computer = Det är en ny dator
unlock-new-computer-text = Har du återställningsord på papper: starta Fotfäste på den nya datorn och välj Jag har återställningsord. Annars ber du din chef om en inbjudan och väljer Jag har en kod.

unlock-passphrase-needed = Skriv lösenfrasen

## Glömt lösenfrasen

recover-title = Öppna med återställningsorden
recover-lead = Skriv de 24 orden från ditt blad, och välj en ny lösenfras.
recover-words = Återställningsord
recover-words-hint = I ordning, med mellanslag eller ny rad emellan. De fyra första bokstäverna i varje ord räcker.
recover-count = { $count ->
    [one] Ett ord av 24
   *[other] { $count } ord av 24
}
recover-new = Ny lösenfras
recover-open = Öppna och byt lösenfras
recover-word-unknown = Ord { $place }, ”{ $word }”, finns inte i listan. Jämför med bladet.
recover-problem-words-required = Skriv de 24 orden från bladet
recover-problem-passphrase-required = Välj en ny lösenfras
recover-problem-again-differ = De två nya lösenfraserna är inte lika. Skriv samma båda gångerna.

## När filen är skadad

damaged-title = Filen på datorn är skadad
damaged-lead = Fotfäste kan inte läsa sina uppgifter. Inget har raderats.
damaged-backups = Säkerhetskopior på den här datorn
damaged-no-backups = Det finns ingen säkerhetskopia på den här datorn. Det du har synkat finns hos dina kollegor.
damaged-restore = Hämta säkerhetskopian
damaged-keys-title = Nyckelfilen på datorn är skadad
damaged-keys-lead = Dina uppgifter finns kvar. Det finns en kopia av nyckelfilen att öppna dem med.
damaged-keys-restore = Använd kopian
damaged-words = Jag har återställningsorden
damaged-passphrase = Jag har lösenfrasen
damaged-set-aside = Lägg filen åt sidan och börja om
damaged-set-aside-hint = Filen ligger kvar på datorn. Be om hjälp innan du tar bort den.

## Första starten

start-title = Kom igång på den här datorn
start-lead-new = Det tar ett par minuter. Du behöver inte vara på nätet.
start-lead-join = Det tar ett par minuter. Du behöver vara på kommunens nät.
start-ended-title = Den här datorns åtkomst har avslutats
start-ended =
    En administratör avslutade den { $when }. Allt som låg på datorn är borttaget: deltagare, nycklar och säkerhetskopior. Kontakta kontoret om du inte visste om det. Du kan börja på nytt här nedanför.
start-ended-unsent =
    { $count ->
        [one] En ändring hade inte skickats och är borta.
       *[other] { $count } ändringar hade inte skickats och är borta.
    }
start-how = Hur vill du börja?
start-how-new = Jag börjar på egen hand
start-how-new-hint = Du kan ansluta till en server senare. Allt du har skrivit följer med.
start-how-join = Jag har en kod
start-how-join-hint = Från en kollega som har bjudit in dig, eller från din andra dator
start-how-words = Jag har återställningsord
start-how-words-hint = Från en dator som är borta eller trasig. Du får tillbaka det du hade synkat.
start-who = Vem är du?
start-name = Ditt namn
start-name-hint = Så som kollegorna ska se det
start-role = Titel
start-phone = Telefon
start-office = Din enhet
start-office-hint = Till exempel Norrvike arbetsmarknadsenhet
start-invitation = Koden
start-invitation-hint = Klistra in hela koden. Den gäller en gång.
start-server = Serverns adress
start-server-hint = Den står på bladet med orden. Annars vet administratören på enheten.
start-own-computer = Koden kommer från din andra dator. Du behöver bara välja en lösenfras för den här.
start-passphrase-title = Välj en lösenfras
start-passphrase-why = Du skriver den varje gång du låser upp. Ingen annan kan ta fram den åt dig.
start-passphrase = Lösenfras
start-passphrase-rule-length = Minst tolv tecken, eller fyra ord
start-passphrase-rule-words = Ord som inte hör ihop är svåra att gissa och lätta att minnas
start-passphrase-rule-own = Inte en lösenfras du använder någon annanstans
start-passphrase-again = Lösenfrasen en gång till
start-keyring = Lås även upp med datorns inloggning
start-keyring-hint = Välj det bara på en dator som ingen annan loggar in på
start-create = Börja använda Fotfäste
start-join = Anslut datorn
start-return = Hämta tillbaka mitt arbete
start-back = Tillbaka till att låsa upp
start-problem-name-required = Skriv ditt namn
start-problem-officeName-required = Skriv vilken enhet du arbetar på
start-problem-code-required = Klistra in koden
start-problem-serverUrl-required = Skriv serverns adress
start-problem-words-required = Skriv de 24 orden från bladet
start-problem-passphrase-required = Välj en lösenfras
start-problem-passphrase-blank = Välj en lösenfras
start-problem-passphrase-too_short = Välj en längre lösenfras: minst tolv tecken, eller fyra ord
start-problem-passphrase-too_repetitive = Välj en lösenfras med fler olika tecken
start-problem-again-differ = De två lösenfraserna är inte lika. Skriv samma båda gångerna.
start-wait-title = Vänta på godkännande
start-wait-lead = Ring eller gå till den som bjöd in dig.
start-wait-code = Jämför koden
start-wait-code-hint = Samma kod ska stå på båda skärmarna. Står det olika: avbryt och be om en ny inbjudan.
start-wait-no-code = Koden kommer när servern svarar
start-wait-office = Du ansluter till { $office }
start-wait-status = När datorn är godkänd går Fotfäste vidare av sig själv.
start-wait-stop = Sluta vänta
start-wait-stop-title = Sluta vänta på svar?
start-wait-go-on = Vänta vidare
start-wait-stop-text = Datorn arbetar då för sig själv. Inget du har skrivit försvinner. Du kan gå med senare, med en ny inbjudan.
start-wait-ended = Det finns inget att vänta på längre
start-wait-again = Börja om
start-own-title = Godkänn på din andra dator
start-own-lead = Öppna Kollegor och datorer på datorn som visade koden.
start-own-code-hint = Samma kod ska stå på båda skärmarna. Står det olika: avvisa på den andra datorn och gör en ny kod.
start-own-stop-text = Inget har hämtats hit. Datorn blir som innan du skrev koden.
arriving-title = Ärendena hämtas till den här datorn
arriving-later = Allt har inte kommit än. Resten hämtas när servern nås igen. Du kan arbeta med det som finns.

## När något inte går
## Nyckeln är error- följt av felets kod.

error-title = Det gick inte
error-problems = Något behöver ändras innan det går att spara.
error-locked = Fotfäste är låst. Lås upp för att fortsätta. Inget har försvunnit.
error-no_profile = Fotfäste är inte igång på den här datorn än. Börja med att komma igång.
error-profile_exists = Fotfäste är redan igång på den här datorn. Lås upp i stället.
error-profile_in_use = Fotfäste är öppet i ett annat fönster. Stäng det och prova igen.
error-wrong_passphrase = Lösenfrasen stämmer inte. Prova igen. Inget har raderats.
error-keyring_unavailable = Datorns nyckelring svarar inte. Lås upp med lösenfrasen.
error-damaged = Filen på datorn är skadad. Inget har raderats. Be om hjälp, eller hämta en säkerhetskopia.
error-nothing_pending = Orden är borta, för Fotfäste låstes. Inget har ändrats. Börja om.
error-wrong_papers = Orden hör inte till enhetens två återställningspapper. Är det de senaste papperen, ett av varje?
error-no_key_copy = Kopian av nyckelfilen är också skadad. Inget har raderats. Be om hjälp.
error-newer_program = En nyare version av Fotfäste har använts här. Uppdatera Fotfäste och prova igen.
error-update_needed = Enheten kräver en nyare version av Fotfäste. Uppdatera programmet, så skickas det som väntar.
error-not_found = Det du söker finns inte längre.
error-no_such_file = Filen finns inte. Välj en annan plats.
error-not_allowed = Du har inte rätt att göra det. Fråga den som ansvarar för ärendet.
error-last_writer = Ingen annan kan skriva i ärendet. Dela det först med någon som får skriva.
error-last_administrator = Enheten behöver minst en administratör. Gör en kollega till administratör först.
error-own_account = Det går inte att göra med sig själv eller datorn du sitter vid. Be en annan administratör.
error-consent_missing = Deltagaren har inte sagt ja till det. Fråga deltagaren.
error-never_shared = En text på bladet innehåller ett personnummer eller en adress. Ta bort det och prova igen.
error-too_long = Texten är för lång. Dela upp den.
error-sheet_changed = Bladet har ändrats sedan du såg det. Titta på det igen innan du skriver ut.
error-changed_since = Någon har ändrat det sedan dess. Det som står nu är kvar.
error-nothing_to_undo = Det går inte att ångra längre. Ändra tillbaka för hand.
error-try_again = Någon annan ändrade samma sak just nu. Prova igen. Inget har försvunnit.
error-full_disk = Datorns disk är full. Ta bort något annat och prova igen. Det som var sparat finns kvar.
error-not_connected = Enheten är inte ansluten till en server. Du kan arbeta som vanligt ändå.
error-already_connected = Enheten är redan ansluten till en server.
error-revoked = En administratör har avslutat den här datorns åtkomst. Det som fanns på den har tagits bort.
error-holds_work = På den här datorn finns redan eget arbete, så den kan inte bli din andra dator. Inget har ändrats. Börja med en ny profil och använd koden där.
error-waiting_for_approval = Datorn väntar på att bli godkänd. Ring den som bjöd in dig.
error-server_silent = Servern svarar inte. Kontrollera adressen, eller prova igen om en stund. Allt sparas på datorn.
error-offline = Du är inte på nätet. Arbeta som vanligt. Allt sparas på datorn.
error-bad_address = Adressen stämmer inte. En serveradress börjar med https.
error-server_refused = Servern tog inte emot det. Inget har försvunnit. Säg koden { $reason } om du ber om hjälp.
error-setup_code_refused = Servern känner inte igen startkoden. Kontrollera koden och prova igen.
error-invite_malformed = Det här är inte en hel kod. Kopiera hela koden och klistra in den igen.
error-invite_expired = Koden gäller inte längre: tiden har gått ut, eller så avvisades den. Be om en ny.
error-invite_used = Koden är redan använd. Be om en ny.
error-join_refused = Datorn visade inte rätt kod. Godkänn den inte. Gör en ny kod och börja om.
error-clock_skew = Datorns klocka går { $minutes } minuter fel. Ställ klockan, så fortsätter synken.
error-history_forked = Servern visar olika historik för olika datorer. Inget har skrivits över. Kontakta den som sköter servern.
error-history_rolled_back = Servern har tappat något den hade. Ditt finns kvar på datorn. Kontakta den som sköter servern.
error-no_such_command = Fönstret och programmet har olika version. Stäng Fotfäste och starta igen.
error-bad_argument = Fönstret och programmet förstår inte varandra. Stäng Fotfäste och starta igen.
error-unexpected = Något gick fel. Det du har sparat finns kvar. Prova igen. Säg numret { $report } om du ber om hjälp.
error-unreachable = Fönstret får ingen kontakt med programmet. Stäng Fotfäste och starta igen. Det du har sparat finns kvar.

## Ord för det som väljs. Nyckeln slutar med koden som sparas.

supervisor = Handledare
phase-engagement = Kontakt och samarbete
phase-profile = Kartläggning
phase-job_finding = Jobbsökning
phase-employer_engagement = Arbetsgivarkontakt
phase-introduction = Stöd på plats
phase-follow_up = Uppföljning
phase-exit = Avslut
visit-mode-side_by_side = Bredvid
visit-mode-nearby = I närheten
visit-mode-phone = På telefon
visit-mode-digital = Digitalt
own-view-good = Bra
own-view-okay = Okej
own-view-hard = Svårt
topic-progress = Hur det går
topic-stepping_back = När handledaren kan ta ett steg tillbaka
topic-safety = Säkerhet
topic-schedule = Schema och tider
topic-adaptations = Anpassningar
effect-helps = Hjälper
effect-partly = Delvis
effect-does_not_help = Hjälper inte
adaptation-kind = Vad som anpassas
adaptation-kind-working_time = Arbetstid
adaptation-kind-task = Arbetsuppgift
adaptation-kind-information = Information
adaptation-kind-physical_environment = Fysisk miljö
adaptation-measure = Vad ni gör
placement-kind-internship = Praktik
placement-kind-work_training = Arbetsträning
placement-kind-employment = Anställning
placement-kind-subsidised_employment = Anställning med lönebidrag
placement-kind-sheltered_employment = Offentligt skyddat arbete (OSA)
helper-coach = Jobbcoach
helper-supervisor = Handledare
helper-colleague = Kollega
helper-nobody = Ingen
standard-below = Under det väntade
standard-near = På väg
standard-meets = Som väntat
protection-none = Inget skydd
protection-secrecy_mark = Sekretessmarkering
protection-protected_registration = Skyddad folkbokföring
protection-fictitious_identity = Fingerade personuppgifter
shared-field-schedule = Schema
shared-field-tasks = Uppgifter med steg
shared-field-how_to_help = Så hjälper du
shared-field-adaptations = Anpassningar
shared-field-stepping_back = När handledaren kan ta ett steg tillbaka
shared-field-handles_now = Vad handledaren klarar nu
shared-field-agreements = Överenskommelser med handledaren
shared-field-phone = Deltagarens telefonnummer
subsidy-employment = Lönebidrag för anställning
subsidy-development = Lönebidrag för utveckling i anställning
subsidy-security = Lönebidrag för trygghet i anställning
subsidy-sheltered = Offentligt skyddat arbete (OSA)
requirement-decision = Beslut om insatsen
requirement-plan = Deltagaren har sagt ja till planen
requirement-agreement = Överenskommelse med arbetsplatsen
requirement-consent = Samtycke till vad handledaren får veta
outcome-employment = Anställning
outcome-studies = Studier
outcome-closer_to_work = Närmare arbete
outcome-unchanged = Ingen förändring
occupation-working = Arbetar
occupation-studying = Studerar
occupation-job_seeking = Söker arbete
occupation-in_programme = I en annan insats
occupation-sick_leave = Sjukskriven
occupation-parental_leave = Föräldraledig
occupation-other = Annat
occupation-unknown = Vet inte
livelihood-wage = Lön
livelihood-own_business = Eget företag
livelihood-study_support = Studiestöd
livelihood-activity_support = Aktivitetsstöd
livelihood-unemployment_insurance = A-kassa
livelihood-sickness_benefit = Sjukpenning
livelihood-disability_benefit = Sjukersättning eller aktivitetsersättning
livelihood-social_assistance = Försörjningsstöd
livelihood-other = Annat
livelihood-unknown = Vet inte
adaptation-need-none = Nej, inget behov
adaptation-need-needed = Ja, arbetet behöver anpassas
adaptation-need-unclear = Vi vet inte än
skill-level-tried = Har prövat
skill-level-with_support = Klarar med stöd
skill-level-alone = Klarar själv
skill-level-can_teach = Kan lära andra
validation-step-mapping = Kartläggning
validation-step-assessment = Bedömning
validation-step-recognition = Erkännande
validation-result-mapping_statement = Kartläggningsutlåtande
validation-result-competence_certificate = Kompetensintyg
goal-state-open = Pågår
goal-state-reached = Nått
goal-state-let_go = Släppt
plan-step-state-to_do = Att göra
plan-step-state-done = Gjort
plan-step-state-let_go = Släppt
plan-actor-coach = Jobbcoachen
plan-actor-supervisor = Handledaren
plan-actor-other = Någon annan
rating-job_confidence = Jag tror att jag kan få ett jobb
rating-work_ability = Jag klarar mina arbetsuppgifter
rating-wellbeing = Jag mår bra
rating-belonging = Jag trivs med andra
branch-agriculture = Jordbruk, skogsbruk och fiske
branch-mining = Gruvor och mineral
branch-manufacturing = Tillverkning
branch-energy = El, gas och värme
branch-water = Vatten, avlopp och avfall
branch-construction = Bygg
branch-trade = Handel
branch-transport = Transport och lager
branch-hospitality = Hotell och restaurang
branch-information = Information och kommunikation
branch-finance = Finans och försäkring
branch-real_estate = Fastigheter
branch-professional = Juridik, ekonomi och teknik
branch-support = Städning, bevakning och uthyrning
branch-public = Offentlig förvaltning
branch-education = Utbildning
branch-care = Vård och omsorg
branch-culture = Kultur, nöje och fritid
branch-service = Annan service
branch-household = Arbete i hushåll
branch-international = Internationella organisationer
contact-way-phone = Telefon
contact-way-visit = Besök
contact-way-email = E-post
contact-way-digital = Digitalt möte
contact-way-event = Träff eller mässa
opening-state-open = Öppen
opening-state-filled = Tillsatt
opening-state-closed = Finns inte längre
visit-state-planned = Planerat
visit-state-done = Gjort
visit-state-cancelled = Inställt
ssyk-0 = militära yrken
ssyk-1 = chefsyrken
ssyk-2 = yrken med fördjupad högskola
ssyk-3 = yrken med högskola
ssyk-4 = administration och kundtjänst
ssyk-5 = service, omsorg och försäljning
ssyk-6 = lantbruk, trädgård, skog och fiske
ssyk-7 = bygg och tillverkning
ssyk-8 = maskiner och transport
ssyk-9 = yrken med kort utbildning

## Pågående besök

visit-window = Pågående besök
visit-title = { $name } på { $workplace }
visit-lead = Besök { $number }. Sidan kan läsas av { $name }: inga uppgifter om hälsa visas här.
visit-mode = Var du är
visit-steps-done = { $done } av { $all } steg
visit-last-time = förra besöket
visit-levels-what = Vad betyder nivåerna?
visit-no-tasks = Det finns inga arbetsuppgifter än. Lägg till dem på deltagarens sida, under Uppgifter och steg.
visit-step-more = Mer
visit-step-more-of = Mer om steget { $step }
visit-step-helper = Vem hjälpte?
visit-step-note = Anteckning till steget
visit-standards = Tempo och kvalitet
visit-standards-hint = Mot vad arbetsplatsen räknar med
visit-pace = Tempo
visit-quality = Kvalitet
visit-adaptations = Anpassningar i dag
visit-adaptations-how = Hur fungerade de?
visit-adaptation-since = Sedan { $day }
visit-adaptation-new = Ny anpassning
visit-side = Samtal och anteckning
visit-own-view = Egen bild: { $name }
visit-own-view-how = Hur gick det i dag?
visit-own-words = Med egna ord
visit-talk = Samtal med handledaren
visit-no-talk = Inget samtal i dag
visit-talked-about = Ni pratade om
visit-agreed = Vad ni kom överens om
visit-note = Anteckning
visit-what-happened = Vad hände?
visit-what-happened-hint = Skriv vad du såg. { $name } har rätt att läsa.
visit-incident = Händelse att följa upp
visit-next = Nästa besök
visit-next-step = Nästa steg
visit-next-on = Datum
visit-next-at = Tid
visit-held-on = Dag
visit-starts-at = Började
visit-ends-at = Slutade
visit-ends-at-hint = Tomt: när du avslutar
visit-over-midnight = Besöket gick över midnatt
visit-overlaps = Jag var på två besök samtidigt
visit-direct = Tid tillsammans
visit-direct-hint = Tomt: från början till slut
visit-talk-came-to = Vad samtalet kom fram till
visit-agreed-elsewhere = Det ni kom överens om står under Handledarstöd på deltagarens sida.
visit-travel = Restid
visit-minutes-hint = Till exempel 45 min eller 1 h 30
visit-indirect = Tid för deltagaren, inte tillsammans
visit-admin = Administration
visit-not-saved = Det senaste är inte sparat än
visit-dock = Besöket
visit-began = Började { $time }
visit-change-time = Ändra tid
visit-end = Avsluta besöket
visit-end-title = Avsluta besöket: { $name }?
visit-go-on = Fortsätt besöket
visit-end-act = Avsluta
visit-end-text = { $duration }, { $from } till { $to }.
visit-end-left = { $left ->
    [one] Ett steg är inte bedömt. Det räknas inte med.
   *[other] { $left } steg är inte bedömda. De räknas inte med.
}
visit-end-kept = Besöket sparas på datorn. Du kan ändra det i efterhand.
visit-recorded = Besöket är sparat: { $name }.
levels-title = Sju nivåer av stöd
levels-keys = Strecket under en nivå visar förra besöket. Tangenterna 1 till 7 väljer nivå, 0 väljer ”Ej i dag”.
level-means-I = { $name } gör steget utan hjälp.
level-means-IV = Du frågar: ”Vad kommer sen?”
level-means-DV = Du säger vad { $name } ska göra.
level-means-G = Du visar med handen.
level-means-M = Du gör steget först, { $name } gör efter.
level-means-PP = Du hjälper till med en lätt beröring.
level-means-FP = Ni gör steget hand i hand.

## Handledarbladet på papper (fylls i av programmet, inte av skärmen)

sheet-paper-kind = Handledarblad
sheet-paper-title = Så stöder du { $name }
sheet-paper-to = Till { $supervisor }.
sheet-paper-to-workplace = Till dig som är handledare.
sheet-paper-review = Vi ser över bladet { $date }.
sheet-paper-schedule = Schema
sheet-paper-step = Steg
sheet-paper-cue = Tecken att börja
sheet-paper-help = Så hjälper du
sheet-paper-works = Det här fungerar
sheet-paper-adaptations = Anpassningar
sheet-paper-safety = Säkerhet
sheet-paper-step-back = När du kan ta ett steg tillbaka
sheet-paper-handles-now = Det här klarar du nu
sheet-paper-agreements = Det här har vi kommit överens om
sheet-paper-next-visit = Nästa besök
sheet-paper-next-visit-at = { $coach } kommer { $date } klockan { $time }.
sheet-paper-page-of = Sida { $page } av { $pages }
sheet-paper-call = Ring { $coach }, { $phone },
sheet-paper-call-without-phone = Prata med { $coach }
sheet-paper-call-reason = om något känns osäkert.
sheet-paper-participant-phone = Telefon till { $name }: { $phone }.
sheet-paper-footer = Förvara bladet så att bara handledare ser det. Lämna tillbaka det till { $coach } när det inte behövs.
sheet-paper-help-I = Gör själv
sheet-paper-help-IV = Fråga: ”Vad kommer sen?”
sheet-paper-help-DV = Säg vad som ska göras
sheet-paper-help-G = Peka
sheet-paper-help-M = Visa först, sedan gör { $name }
sheet-paper-help-PP = Hjälp till med en lätt beröring
sheet-paper-help-FP = Gör steget tillsammans, hand i hand
sheet-paper-help-none = Fråga { $coach }
sheet-paper-follow-up-weeks = Uppföljning, vecka { $number }
sheet-paper-follow-up-months = Uppföljning, månad { $number }
sheet-paper-follow-up-days = Uppföljning, dag { $number }
sheet-paper-date = { $day } { $month } { $year }
sheet-paper-weekday-date = { $weekday } { $day } { $month }
sheet-paper-month-1 = januari
sheet-paper-month-2 = februari
sheet-paper-month-3 = mars
sheet-paper-month-4 = april
sheet-paper-month-5 = maj
sheet-paper-month-6 = juni
sheet-paper-month-7 = juli
sheet-paper-month-8 = augusti
sheet-paper-month-9 = september
sheet-paper-month-10 = oktober
sheet-paper-month-11 = november
sheet-paper-month-12 = december
sheet-paper-weekday-1 = måndag
sheet-paper-weekday-2 = tisdag
sheet-paper-weekday-3 = onsdag
sheet-paper-weekday-4 = torsdag
sheet-paper-weekday-5 = fredag
sheet-paper-weekday-6 = lördag
sheet-paper-weekday-7 = söndag

## Återställningsbladet på papper

sheet-paper-server-asked = fråga administratören
sheet-paper-recovery-kind = Återställningsblad
sheet-paper-recovery-title = Återställningsord för Fotfäste
sheet-paper-recovery-whose = För { $name }, { $office }.
sheet-paper-recovery-whose-alone = För { $name }.
sheet-paper-recovery-lead = De här 24 orden öppnar dina uppgifter om du glömmer lösenfrasen eller blir av med datorn. Den som har bladet kan läsa allt som du kan.
sheet-paper-recovery-number = Nr
sheet-paper-recovery-word = Ord
sheet-paper-recovery-keep = Var du har bladet
sheet-paper-recovery-keep-1 = Inlåst, inte i datorväskan och inte i samma rum som datorn.
sheet-paper-recovery-keep-2 = Fotografera det inte, och skriv inte in orden i en telefon.
sheet-paper-recovery-use = Om du glömmer lösenfrasen
sheet-paper-recovery-use-1 = Starta Fotfäste och välj Glömt lösenfrasen?
sheet-paper-recovery-use-2 = Skriv orden i ordning (fyra bokstäver räcker) och välj en ny lösenfras.
sheet-paper-recovery-new = Om datorn är borta
sheet-paper-recovery-new-1 = Starta Fotfäste på en ny dator och välj Jag har återställningsord.
sheet-paper-recovery-new-2 = Skriv serverns adress: { $server }
sheet-paper-recovery-new-3 = Skriv orden, välj en lösenfras och låt administratören spärra den gamla datorn.
sheet-paper-recovery-lost = Om bladet kommer bort
sheet-paper-recovery-lost-1 = Öppna Inställningar i Fotfäste och gör nya ord. De gamla öppnar sedan ingenting.
sheet-paper-recovery-lost-2 = Är datorn också borta: säg det genast till administratören, som spärrar båda.
sheet-paper-office-kind = Enhetens återställning
sheet-paper-office-which = Enhetens återställning: papper { $paper } av 2
sheet-paper-office-title = Enhetens återställning
sheet-paper-office-whose = För { $office }. Gjort av { $name }.
sheet-paper-office-whose-alone = Gjort av { $name }.
sheet-paper-office-lead = De här 24 orden är hälften av enhetens återställning. Ensamma öppnar de ingenting.
sheet-paper-office-number = Nr
sheet-paper-office-word = Ord
sheet-paper-office-opens = Vad de två papperen gör tillsammans
sheet-paper-office-opens-1 = En administratör kan ta över ärenden från en kollega som är borta.
sheet-paper-office-opens-2 = Finns ingen administratör kvar kan en kollega bli det.
sheet-paper-office-opens-3 = Varje gång syns det för alla på enheten vem som gjorde det och när.
sheet-paper-office-keep = Var papperen är
sheet-paper-office-keep-1 = Hos två olika personer, i varsitt låst skåp.
sheet-paper-office-keep-2 = Aldrig tillsammans, och inte i en datorväska.
sheet-paper-office-keep-3 = Fotografera dem inte, och skriv inte in orden i en telefon.
sheet-paper-office-use = Så används de
sheet-paper-office-use-1 = Ta fram båda papperen vid en dator som hör till enheten.
sheet-paper-office-use-2 = Öppna Kollegor och datorer, Enhetens återställning.
sheet-paper-office-use-3 = Skriv orden från båda papperen. De fyra första bokstäverna i varje ord räcker.
sheet-paper-office-lost = Om ett papper kommer bort
sheet-paper-office-lost-1 = En administratör gör nya papper. Sedan öppnar de gamla inget nytt.
sheet-paper-office-lost-2 = Riv det papper som är kvar.

## När ett fält inte stämmer. Nyckeln är problem- följt av regelns kod.

problem-choose = Välj ett svar
problem-too-long = Texten är för lång: { $length } tecken, högst { $limit } får plats. Korta den.
problem-too-many = Det är för många: högst { $limit }. Ta bort några.
problem-date-unreadable = Skriv ett datum, till exempel 19 november
problem-date-impossible = Dagen finns inte i kalendern. Skriv ett annat datum.
problem-date-weekday = Veckodagen och datumet hör inte ihop. Ändra ett av dem.
problem-date-in-future = Skriv ett datum som har varit
problem-date-in-past = Skriv ett datum som kommer
problem-ends-before-start = Slutet kommer före början. Ändra ett av datumen.
problem-time-unreadable = Skriv en tid, till exempel 13:30
problem-time-impossible = Klockan har ingen sådan tid. Skriv till exempel 13:30.
problem-duration-unreadable = Skriv hur lång tid, till exempel 45 min
problem-duration-too-long = Tiden är längre än ett dygn. Skriv en kortare tid.
problem-number-unreadable = Skriv ett helt tal
problem-number-too-large = Talet är för stort: högst { $limit }. Skriv ett mindre.
problem-visit-in-future = Skriv ett datum som har varit. Kommande besök planerar du under Nästa besök.
problem-visit-crosses-midnight = Slutet kommer före början. Bekräfta om besöket gick över midnatt.
problem-visit-too-long = Besöket är längre än { $hours } timmar. Ändra tiderna.
problem-visit-without-length = Besöket börjar och slutar samma minut. Ändra en av tiderna.
problem-visit-overlaps = Du har redan ett besök från { NUMBER($fromHour, minimumIntegerDigits: 2) }:{ NUMBER($fromMinute, minimumIntegerDigits: 2) } till { NUMBER($toHour, minimumIntegerDigits: 2) }:{ NUMBER($toMinute, minimumIntegerDigits: 2) }. Ändra tiden, eller bekräfta att du var på båda.
problem-direct-time-too-long = Tiden tillsammans är längre än besöket, som var { $minutes } minuter. Ändra den.
problem-identity-number-unreadable = Skriv tio eller tolv siffror
problem-identity-number-day = Dagen i numret finns inte i kalendern. Läs numret igen.
problem-identity-number-check-digit = En siffra i numret stämmer inte. Läs numret igen.
problem-organisation-number-unreadable = Skriv tio siffror
problem-organisation-number-check-digit = En siffra i numret stämmer inte. Läs numret igen.
problem-organisation-number-personal = Det här är en persons nummer. Skriv arbetsgivarens nummer, eller lämna tomt.
problem-organisation-number-taken = En annan arbetsgivare har det numret. Välj den i listan i stället.
problem-sni-unreadable = Skriv SNI-koden med två till fem siffror, till exempel 56.100
problem-sni-other-branch = SNI-koden hör till en annan bransch. Ändra en av dem.
problem-ssyk-unreadable = Skriv SSYK-koden med en till fyra siffror, till exempel 9412
problem-names-participant = Texten ser ut att nämna en deltagare. Skriv om den, eller bekräfta att ingen nämns.
problem-supervisor-ended = Handledaren är inte kvar där. Välj en annan.
problem-phone-unreadable = Skriv ett telefonnummer, till exempel 070-174 06 05
problem-email-unreadable = Skriv en e-postadress, till exempel namn@exempel.se
problem-case-number-taken = En annan deltagare har det ärendenumret. Skriv ett annat.
problem-phase-same = Deltagaren är redan i den fasen. Välj en annan.
problem-phase-before-last = Dagen är före det senaste bytet av fas. Skriv en senare dag.
problem-consent-without-recipient = Välj vem som får se uppgifterna
problem-consent-without-fields = Välj minst en sak som får visas
problem-passphrase-too-short = Välj en längre lösenfras: minst tolv tecken, eller fyra ord
problem-passphrase-too-repetitive = Välj en lösenfras med fler olika tecken
problem-phrase-word-count = Det ska vara 24 ord. Du har skrivit { $count }.
problem-phrase-word-unknown = Ord { $place } finns inte i listan. Jämför med bladet.
problem-phrase-checksum = Orden hör inte ihop. Jämför ordningen och varje ord med bladet.
problem-phrase-other = Orden öppnar inte den här datorn. Är det det senaste bladet, och rätt dator?
problem-phrase-none = Det finns inga återställningsord för den här datorn.
problem-phrase-unknown-there = Servern känner inte igen orden. Är det det senaste bladet, och rätt adress? Orden gäller på en ny dator först när de har synkats.
problem-phrase-word-differs = Ord { $place } är inte det som står på bladet. Jämför och skriv igen.
problem-number-too-small = Talet är för litet. Skriv ett större.
problem-numbers-unreadable = Skriv hela tal med komma emellan, till exempel 1, 2, 4
problem-programme-name-taken = En annan insats heter så. Skriv ett annat namn.
problem-schedule-too-short = Den sista uppföljningen kommer för tidigt. Lägg till en månad som är minst så lång som uppföljningen.
problem-sius-limit = AF-SIUS har egna gränser: högst sex och minst tolv månader
problem-subsidy-missing = Välj vilket stöd det gäller, eller ta bort datum och beslut
problem-target-group-not-allowed = Insatsen är inte för den målgruppen. Välj en av insatsens målgrupper.
problem-starts-after-phase = Inskrivningen kan inte börja efter fasen deltagaren är i. Skriv en tidigare dag.
problem-not-at-exit = Resultatet skrivs när inskrivningen är avslutad
problem-before-exit = Skriv en dag efter avslutet

## Formulär som sparar det som skrivs

form-found = Det du började skriva finns kvar. Det sparades { $when }.
form-thrown = Utkastet är borta
show-more = Visa fler

## Ett sparat besök

recorded-title = Besök { $number }, { $day }
recorded-lead = { $workplace }. Jobbcoach: { $coach }.
recorded-correct = Rätta
recorded-nothing-written = Inget är skrivet om besöket.
recorded-steps = Stöd per steg
recorded-no-steps = Inget steg bedömdes vid besöket.
recorded-step-gone = Ett steg som är borttaget
recorded-alone = { $independent } av { $scored } steg utan hjälp
recorded-adaptations = Anpassningar vid besöket
recorded-when = När och hur
recorded-time = Tid
recorded-mode = Hur du var med
recorded-span = { $from }–{ $to }
recorded-over-midnight = { $span }, över midnatt
recorded-written = sparat { $when }
recorded-corrected = Rättat { $when }.
recorded-corrected-by = Rättat { $when } av { $name }.
recorded-correct-title = Rätta besöket { $day }
recorded-correct-lead = Ändringen sparas med dag och namn. Det som stod förut finns kvar i historiken.
recorded-save = Spara rättelsen
recorded-corrected-now = Besöket är rättat

## Historik

history = Ändringar
history-of = Ändringar: { $what }
history-hide = Dölj ändringarna
history-none = Inget är ändrat än.
history-made = Tillagt
history-changed = Ändrat
history-deleted = Borttaget
history-restored = Återställt
history-when = { $act } { $when }
history-when-by = { $act } { $when } av { $name }
history-here = på den här datorn
history-elsewhere = på en annan dator
history-before = Före
history-after = Efter
history-lost = Skrevs samtidigt som något annat, som gäller i stället.
history-unknown = Finns inte längre
history-photo-of = Foto av steget: { $step }

## Planerade besök

planned-visit = Planerat besök
planned-title = Planerat besök { $day }
planned-coming-title = Kommande besök
planned-coming-within = 14 dagar
planned-missed-title = Planerade men inte sparade
planned-missed-note = Dagen har varit
planned-write-up = Skriv in besöket
planned-write-up-which = Skriv in besöket: { $name }, { $time }
planned-start-which = Starta besök: { $name }, { $time }
planned-move = Flytta
planned-move-which = Flytta: { $name }, { $time }
planned-move-save = Flytta besöket
planned-moved = Besöket är flyttat
planned-plan-again = Planera igen
planned-cancel = Ställ in
planned-cancel-which = Ställ in: { $name }, { $time }
planned-cancelled = Besöket är inställt
planned-is-cancelled = Besöket är inställt
planned-is-cancelled-text = Det står kvar som ett besök som inte blev av. Du kan planera det igen.
planned-move-or-cancel = Flytta eller ställ in
today-visit-show = Visa besöket
today-draft-correction = Rättelse av besök
today-draft-enrolment = Inskrivning

## Idag

today-no-visits = Inga besök i dag.
today-no-visits-text = Här står dagens besök när de är planerade.
today-visits = { $count ->
    [1] Du har ett besök i dag.
    [2] Du har två besök i dag.
    [3] Du har tre besök i dag.
   *[other] Du har { $count } besök i dag.
}
today-all-done = { $count ->
    [1] Dagens besök är klart.
    [2] Båda besöken är klara.
   *[other] Alla { $count } besök är klara.
}
today-done-and-left = { $done }, { $left }.
today-done = { $count ->
    [1] Ett besök är klart
    [2] Två besök är klara
    [3] Tre besök är klara
   *[other] { $count } besök är klara
}
today-left = { $count ->
    [1] ett är kvar
    [2] två är kvar
    [3] tre är kvar
   *[other] { $count } är kvar
}
today-overdue = { $count ->
    [1] En uppföljning är försenad.
    [2] Två uppföljningar är försenade.
    [3] Tre uppföljningar är försenade.
   *[other] { $count } uppföljningar är försenade.
}
today-new-visit = Nytt besök
today-visit-with = Vem ska du besöka?
today-note-about = Vem gäller anteckningen?
today-find = Namn, arbetsplats eller helt ärendenummer
today-choose = Välj { $name }
today-more-hits = { $count ->
    [one] { $count } till. Skriv mer för att hitta rätt.
   *[other] { $count } till. Skriv mer för att hitta rätt.
}
today-visit-who = Besök: { $name }
today-no-placement = Det finns ingen placering än. Lägg till en först.
today-start-now = Starta nu
today-choose-other = Välj någon annan
today-visits-title = Besök i dag
today-until = till { $time }
today-visit-number = { $workplace }, besök { $number }
today-visit-number-only = Besök { $number }
today-share = { $share } % av stegen utan hjälp.
today-supervisor = { $name } är handledare
today-visit-done = Klart
today-visit-cancelled = Inställt
today-prepare = Förbered
today-overdue-title = Försenade uppföljningar
today-should-have = { $title } skulle gjorts { $day }.
today-plan = Planera
today-plan-for = Planera uppföljning: { $name }
today-endings-title = Går ut snart
today-endings-within = 30 dagar
today-endings-none = Inget går ut de närmaste 30 dagarna.
today-ending-placement = Placering
today-ending-consent = Samtycke
today-drafts-title = Påbörjat
today-saved = Sparat { $when }
today-draft-visit = Fortsätt besöket
today-draft-participant = Uppgifter om deltagare
today-draft-note = Anteckning
today-draft-consent = Samtycke
today-draft-follow-up = Uppföljning
today-draft-follow-up-done = Uppföljning
today-draft-follow-up-later = Uppföljning
today-draft-placement = Placering
today-draft-task = Arbetsuppgift
today-draft-photo = Foto
today-draft-photo-words = Vad ett foto visar
today-draft-adaptation = Anpassning
today-draft-support = Stöd till handledaren
today-draft-task-template = Uppgiftsmall
today-draft-handover = Överlämning till handledaren
today-draft-workplace = Arbetsplats
today-draft-supervisor = Handledare
today-draft-employer = Arbetsgivare
today-draft-employer-contact = Kontakt med arbetsgivare
today-draft-opening = Möjlig plats
today-draft-next-step = Nästa steg
today-draft-phase = Byte av fas
today-draft-withdraw = Samtycke som tas tillbaka
today-draft-share = Dela ärendet
today-draft-visit-plan = Planerat besök
today-draft-visit-move = Flytt av besök
today-draft-retention-hold = Undantag från gallring
today-draft-supervisor-end = Handledare som slutar
today-draft-own-card = Egna uppgifter
today-draft-office = Enhetens uppgifter
today-draft-invite = Inbjudan
today-draft-log-review = Granskning av loggen
today-draft-saved-filter = Sparat filter
today-draft-other = Formulär
today-waiting-title = Väntar på att skickas
today-steps-title = Att göra med arbetsgivare
today-contacts-title = Handledare att tala med
today-contact-write = Anteckna
today-contact-write-of = Anteckna: { $name }
today-waiting-all = Visa alla
today-waiting-of = { $what } ({ $name })
today-waiting-note = Allt är sparat på den här datorn. Det skickas när du är på nätet.
today-kind-office = Enheten
today-kind-member = Kollega
today-kind-programme = Insats
today-kind-employer = Arbetsgivare
today-kind-workplace = Arbetsplats
today-kind-supervisor = Handledare
today-kind-employer_contact = Kontakt med arbetsgivare
today-kind-opening = Möjlig plats
today-kind-participant = Deltagare
today-kind-enrolment = Inskrivning
today-kind-phase_change = Byte av fas
today-kind-consent = Samtycke
today-kind-follow_up = Uppföljning
today-kind-journal_note = Anteckning
today-kind-access = Läslogg
today-kind-placement = Placering
today-kind-task = Arbetsuppgift
today-kind-step = Steg
today-kind-photo = Foto
today-kind-visit = Besök
today-kind-trial = Stödnivå
today-kind-support_note = Stöd till handledaren
today-kind-handover_item = Överlämning till handledaren
today-kind-task_template = Uppgiftsmall
today-kind-template_step = Steg i uppgiftsmall
today-kind-adaptation = Anpassning
today-kind-adaptation_use = Anpassning vid besök
today-kind-sheet_print = Handledarblad
today-kind-saved_filter = Sparat filter
today-kind-other = Ändring
today-endings-more = Visa { $count } till
today-draft-programme = Insats
today-draft-enrolment-change = Inskrivning
today-draft-vocational-profile = Kartläggning
today-draft-validation = Validering
today-draft-plan = Plan
today-draft-goal = Mål
today-draft-plan-step = Delmål
today-draft-plan-step-change = Delmål
today-draft-self-rating = Egen skattning
today-draft-outcome = Resultat
today-kind-vocational_profile = Kartläggning
today-kind-skill = Kompetens
today-kind-validation = Validering
today-kind-plan = Plan
today-kind-goal = Mål
today-kind-plan_step = Delmål
today-kind-self_rating = Egen skattning
today-plans-title = Försenat i planer
today-look-at-plan = Planen skulle följas upp
today-open-plan = Öppna planen
today-open-plan-of = Öppna planen: { $name }
today-plan-step-done-of = Klart: { $text }
today-order = Först dagens besök. Sedan det som är sent, äldst först. Sist det som kommer.
today-ask-title = Hur går det sex månader efter avslut?
today-ask-since = Att fråga sedan { $day }
today-ask = Fråga
today-ask-of = Skriv hur det går: { $name }

## Deltagare, listan

participants-lead = { $count ->
    [0] Här är det tomt än så länge.
    [one] Du ser { $count } person.
   *[other] Du ser { $count } personer.
}
participants-new = Ny deltagare
participants-filter = Filtrera deltagare
participants-views = Vyer
participants-all = Alla { $count }
participants-overdue = Försenade { $count }
participants-this-week = Denna vecka { $count }
participants-ending = Avtal går ut { $count }
participants-search = Sök namn eller arbetsplats
participants-all-phases = Alla faser
participants-caption = Deltagare
participants-name = Namn
participants-when = När
participants-contact = Senaste kontakt
participants-support = Stöd nu
participants-support-explain = Coachens timmar som andel av deltagarens arbetstid
participants-protected = Skyddad
participants-waiting = Väntar
participants-not-shown = Visas inte i listor
participants-no-workplace = Ingen ännu
participants-workplace-none = Ingen
participants-workplace-until = till { $day }
participants-not-enrolled = Inte inskriven
participants-more = Visa { $count } till av { $left }
participants-none = Inga deltagare än
participants-none-text = Här står alla du arbetar med. Lägg till den första.
participants-no-hits = Ingen träff
participants-no-hits-text = Prova ett annat ord, eller visa alla. Skyddade personer hittas med hela ärendenumret.
participants-show-all = Visa alla

## En deltagare

participant-tabs = Om { $name }
participant-group-overview = Översikt
participant-group-introduction = Introduktion
participant-group-plan = Plan
participant-group-follow-up = Uppföljning
participant-group-history = Historik
participant-group-insight = Insyn och samtycken
participant-tab-timeline = Tidslinje
participant-tab-overview = Översikt
participant-tab-tasks = Uppgifter och steg
participant-tab-curves = Kurvor
participant-tab-adaptations = Anpassningar
participant-tab-support = Handledarstöd
participant-tab-follow-up = Uppföljning
participant-tab-note = Anteckningar
participant-tab-consents = Samtycken
participant-tab-shared = Delat
participant-tab-access = Läslogg
participant-protected = Skyddade personuppgifter
participant-protected-text = Namnet syns bara på den här sidan. Säg det inte högt och låt ingen annan läsa skärmen.
participant-works = { $kind } på
participant-hours = { $hours ->
    [one] { $hours } timme i veckan
   *[other] { $hours } timmar i veckan
}
participant-no-placement = Ingen placering än.
participant-placement-over = Ingen placering just nu.
participant-edit = Ändra uppgifter
participant-edit-title = Uppgifter om deltagaren
participant-note = Anteckna
participant-sheet = Handledarblad
participant-new = Ny deltagare
participant-new-lead = Namn, insats och startdag räcker. Resten kan vänta.
participant-save-new = Lägg till deltagaren
participant-save = Spara uppgifterna
participant-saved-new = Deltagaren är tillagd
participant-saved = Uppgifterna är sparade
participant-first-name = Förnamn
participant-last-name = Efternamn
participant-protection = Skyddade personuppgifter
participant-protection-hint = Med skydd visas bara ärendenumret i listor, och inget skrivs ut.
participant-case-number = Ärendenummer
participant-case-number-hint = Tomt: Fotfäste ger nästa lediga.
participant-identity-number = Personnummer eller samordningsnummer
participant-identity-number-hint = Skriv det bara om du behöver det.
participant-phone = Telefon
participant-email = E-post
participant-address = Adress
participant-language = Språk
participant-interpreter = Behöver tolk
participant-own-goal = Eget mål
participant-own-goal-hint = Med deltagarens egna ord
enrolment-title = Inskrivning
enrolment-none = { $name } är inte inskriven än.
enrolment-new = Skriv in
enrolment-again = Skriv in igen
enrolment-save = Spara inskrivningen
enrolment-saved = { $name } är inskriven
enrolment-problem-startsOn-phase-before-last = Dagen är inte efter den förra inskrivningen. Skriv en senare dag.
enrolment-programme = Insats
enrolment-phase = Fas
enrolment-starts-on = Startdag
enrolment-coach = Ansvarig coach
enrolment-coach-me = Jag
enrolment-referral = Vem tipsade eller anvisade
enrolment-livelihood = Försörjning, i egna ord
enrolment-target-group = Målgrupp
enrolment-decision = Beslut
enrolment-decision-hint = Datum och beteckning
enrolment-change = Ändra inskrivningen
enrolment-change-save = Spara inskrivningen
enrolment-change-saved = Inskrivningen är sparad
requirements-title = Det här ska finnas
requirement-met = Finns
requirement-missing = Saknas
participant-tab-profile = Kartläggning
participant-tab-plan = Plan
enrolment-entry-occupation = Sysselsättning vid start
enrolment-entry-livelihood = Försörjning vid start
enrolment-not-asked = Inte frågat

## Faser och nästa steg

phase-change = Byt fas
phase-undone = Bytet ångrades
phase-changed = Ny fas: { $phase }
phase-to = Till fas
phase-since = Från och med
phase-reason = Varför
phase-reason-hint = Vid avslut behövs ett skäl.
phase-week = vecka { $week }
phase-week-of = vecka { $week } av högst { $limit }
next-kicker = Nästa steg
next-none = Inget nästa steg är valt
next-none-note = Bestäm det gärna tillsammans.
next-choose = Välj nästa steg
next-complete = Klart
next-done = Steget är klart
next-saved = Nästa steg är sparat
next-save = Spara nästa steg
next-what = Vad är nästa steg?
next-what-hint = En sak som går att se när den är gjord
next-on = När

## Nedtrappning, stöd per steg, tidslinje

fading-title = Nedtrappning
fading-week = v. { $week }
fading-week-head = Vecka
fading-share-head = Andel
fading-worked-head = Timmar: { $name }
fading-coached-head = Coachens timmar
fading-handover = { $percent } %: pröva överlämning
fading-stable = Under { $percent } %: stabilt
fading-over-again = Över { $percent } % igen
fading-marked = Här ökade stödet
curve-from-to = från { $from } % till { $to } %
independence-title = { $task }: andel steg utan hjälp
independence-visit-head = Besök
independence-share-head = Utan hjälp
independence-judged-head = Bedömda steg
independence-marked = Här behövdes mer hjälp
independence-fell = Mer hjälp än nyss
independence-day = { $day }/{ $month }
independence-one = Ett besök: { $percent } % av stegen gick utan hjälp. Kurvan börjar när det finns två besök.
independence-from-to = Andel av de bedömda stegen som gick utan hjälp. Från { $from } % till { $to } % på { $visits } besök.
curves-none = Inga kurvor än
curves-none-text = Kurvorna börjar när det finns en placering med besök.
curves-of = Kurvor för { $name }, { $day }
curves-print = Skriv ut kurvorna
curves-at = { $kind } på { $workplace }
curves-ended = Avslutad
curves-no-tasks = Inga uppgifter än.
curves-all = Alla besök och kurvor
fading-more = Stödet ökade
fading-none = Kurvan börjar när { $name } har arbetat och fått besök.
fading-one = Coachens timmar var { $percent } % av arbetstiden den första veckan. Kurvan börjar när det finns två veckor.
fading-from-to = Coachens timmar som andel av arbetstiden för { $name }. Från { $from } % till { $to } % på { $weeks } veckor.
heat-title = { $task }: stöd per steg
heat-caption = Stödnivå per steg och besök, { $task }
heat-how = Ju starkare färg, desto mer hjälp
heat-none = Bilden börjar efter första besöket.
timeline-title = Tidslinje
timeline-empty = Inget har hänt än
timeline-empty-text = Här står besök, samtal och beslut, det senaste först.
timeline-more = Visa äldre
timeline-visit = Besök { $number }, { $duration }
timeline-visit-steps = { $independent } av { $scored } steg utan hjälp.
timeline-note = Anteckning
timeline-correction = Rättelse
timeline-support-note = Stöd till handledaren
timeline-support-note-with = Samtal med { $supervisor }
timeline-phase = Ny fas: { $phase }
timeline-consent = Samtycke
timeline-consent-until = Gäller till { $day }.
timeline-consent-withdrawn = Samtycket är återtaget
timeline-adaptation = Anpassning: { $measure }
timeline-sheet = Handledarblad
timeline-sheet-to = Till { $name }.
timeline-profile = Ny kartläggning
timeline-validation = Validering: { $subject }
timeline-goal-reached = Mål nått
timeline-goal-let-go = Mål släppt
timeline-plan-step = Delmål gjort
timeline-group-visits = Besök
timeline-group-notes = Anteckningar
timeline-group-support = Handledarstöd
timeline-group-work = Placering och anpassning
timeline-group-plan = Kartläggning och plan
timeline-group-follow_up = Uppföljning
timeline-group-phases = Inskrivning och fas
timeline-group-consents = Samtycke och insyn
timeline-filter = Filtrera tidslinjen
timeline-groups = Visa
timeline-search = Sök i tidslinjen
timeline-from = Från och med
timeline-to = Till och med
timeline-all = Visa allt
timeline-count = { $count ->
    [0] Inget att visa
    [one] En händelse
   *[other] { $count } händelser
}
timeline-none-found = Inget stämmer med filtren
timeline-none-found-text = Prova ett annat ord, en längre period eller fler grupper.
timeline-filter-it = Filtrera
timeline-whole = Visa hela tidslinjen
timeline-problem-unreadable = Skriv en dag, till exempel 19 november.
timeline-problem-before = Dagen är före den första dagen.
timeline-visit-cancelled = Besöket ställdes in
timeline-handover = Överlämnat till handledaren
timeline-enrolment = Inskriven
timeline-enrolment-in = Inskriven i { $programme }
timeline-outcome = Resultat vid avslut
timeline-outcome-later = Resultat sex månader efter
timeline-adaptation-ended = Anpassningen upphörde: { $measure }
timeline-shared = Ärendet delades med en kollega
timeline-exported = Ärendet var med i en exporterad lista
timeline-recovered = Ärendet togs över med enhetens återställningspapper
timeline-extracted = Ett registerutdrag sparades
timeline-validation-begun = Validering påbörjad: { $subject }
timeline-plan-reviewed = Planen följdes upp
timeline-plan-agreed = Planen är överenskommen
timeline-self-rating = Egen skattning
timeline-placement-ended = Placeringen avslutades

## Placeringar, uppgifter och steg

placement-new = Ny placering
placement-none = Ingen placering än
placement-none-text = En placering är deltagaren på en arbetsplats: praktik, arbetsträning eller anställning.
placement-at = { $kind } på { $workplace }
placement-over = Avslutad
placement-ended = Slutade { $day }
placement-change = Ändra placeringen
placement-save = Spara placeringen
placement-saved = Placeringen är sparad
placement-workplace = Arbetsplats
placement-no-supervisor = Ingen vald
placement-no-workplaces = Det finns ingen arbetsplats än
placement-to-workplaces = Till Arbetsplatser
placement-kind = Form
placement-hours = Timmar i veckan
placement-period = Tid
placement-from = Från { $day }
placement-from-to = { $from } till { $to }
placement-starts-on = Första dag
placement-ends-on = Sista dag
placement-schedule = Schema
placement-schedule-hint = Till exempel mån till tor 8–14
placement-agreement = Avtal eller beslut
placement-what-works = Det här fungerar
placement-stepping-back = När handledaren kan ta ett steg tillbaka
placement-on-sheet = Kan stå på handledarbladet
placement-visits = Besök hittills
plan-visit = Planera besök
plan-save = Planera besöket
plan-saved = Besöket är planerat
plan-starts-at = Börjar
plan-ends-at = Slutar
plan-ends-at-hint = Tomt: en timme
plan-mode = Hur
plan-what = Vad ni ska göra
plan-what-hint = Står på Idag när det är dags
task-none = Inga arbetsuppgifter än
task-none-text = Dela upp arbetet i steg, så ser du var stödet behövs.
templates-title = Uppgiftsmallar
templates-lead = Uppgifter med steg att utgå från. Hela enheten läser dem, så nämn ingen deltagare.
templates-none = Inga mallar än
templates-none-text = Spara en uppgift som mall från en deltagares sida, eller skriv en ny här.
template-new = Ny mall
template-save = Spara mallen
template-saved = Mallen är sparad: { $name }
template-note = När mallen passar
template-archived = Mallen är avlagd: { $name }
template-unarchived = Mallen är upptagen igen: { $name }
template-begin = Utgå från en mall
template-begin-hint = Fyller i namn och steg, som du sedan ändrar
template-begin-none = Ingen mall
template-filled = Namn och steg kommer från mallen { $name }
template-from-task = Spara som mall
template-problem-name-required = Skriv vad mallen heter
template-change-of = Ändra mallen { $name }
template-archive-of = Lägg av mallen { $name }
template-unarchive-of = Ta upp mallen { $name } igen
task-new = Ny arbetsuppgift
task-change = Ändra uppgift och steg
task-save = Spara uppgiften
task-saved = Uppgiften är sparad: { $name }
task-name = Arbetsuppgift
task-name-hint = Till exempel Packa frallor
task-steps = { $count ->
    [one] { $count } steg
   *[other] { $count } steg
}
step-title = Steg
step-hint = Skriv det som syns. Lagom är fem till tio steg.
step-response = Steg { $number }
step-cue = Tecken att börja
step-how-to-help = Så hjälper du
step-level = Stöd senast
step-not-judged = Inte bedömt än
step-add = Nytt steg
step-up = Flytta upp steg { $number }
step-down = Flytta ner steg { $number }
step-remove = Ta bort steg { $number }
step-moved = Steget är nu nummer { $number }
step-removed = Steget är borttaget
placement-agreement-ends-on = Överenskommelsen gäller till
placement-subsidy = Lönebidrag eller OSA
placement-subsidy-hint = Beslutas innan anställningen börjar. Skriv aldrig belopp.
placement-subsidy-none = Inget
placement-subsidy-starts-on = Bidraget gäller från
placement-subsidy-ends-on = Bidraget gäller till
placement-subsidy-decision = Beslut om bidraget

## Foton på steg

photo = Foto
photo-add = Lägg till foto
photo-replace = Byt foto
photo-describe = Ändra vad fotot visar
photo-remove = Ta bort
photo-remove-of = Ta bort fotot: { $description }
photo-added = Fotot är tillagt
photo-replaced = Fotot är bytt
photo-removed = Fotot är borttaget
photo-described = Det som fotot visar är sparat
photo-hint = Fotografera arbetet, inte människor.
photo-choose = Välj en bild
photo-choose-other = Välj en annan bild
photo-drop = Du kan också släppa en bild här eller klistra in den.
photo-reading = Läser bilden
photo-preview = Bilden du valde
photo-clean = Så sparas bilden. Plats, tid och annat som kameran skrev är borttaget.
photo-description = Vad fotot visar
photo-description-hint = En mening eller två, för den som inte ser bilden.
photo-save = Spara fotot
photo-words-save = Spara texten
photo-step-first = Spara uppgiften först. Sedan kan du lägga till ett foto.
photo-two = Två foton lades till samtidigt. Ta bort det ni inte vill ha.
photo-enlarge = Visa större:
photo-close = Stäng
photo-loading = Hämtar bilden
photo-added-on = Tillagt { $day }
photo-added-by = Tillagt { $day } av { $name }
photo-coming = Bilden är inte här än. Den kommer med nästa synk.
photo-coming-short = Kommer vid synk
photo-not-there = Bilden finns inte på servern än. Den kommer när kollegans dator har synkat.
photo-not-there-short = Inte skickad än
photo-damaged = Bilden kom fram skadad och visas inte. Den hämtas igen vid nästa synk.
photo-damaged-short = Kom fram skadad
photo-failed = Bilden går inte att visa nu.
photo-failed-short = Går inte att visa
photo-problem-content-choose = Välj en bild
photo-problem-description-required = Skriv vad fotot visar

## Anpassningar och stöd till handledaren

needs-placement = Lägg först till en placering under Uppgifter och steg.
adaptation-at = Anpassningar på { $workplace }
adaptation-none = Inga anpassningar än
adaptation-none-here = Inga anpassningar här än.
adaptation-by = { $name } ser till det
adaptation-ended = Slut { $day }
adaptation-need-is = Behov: { $need }
adaptation-measure-hint = Ord som går att se. Kan stå på handledarbladet.
adaptation-need = Behov
adaptation-need-hint = Utan diagnos. Skrivs aldrig ut.
adaptation-responsible = Vem ser till det
adaptation-since = Sedan
adaptation-ended-on = Slutade användas
adaptation-effect = Hur fungerar det
adaptation-not-judged = Inte bedömt än
adaptation-save = Spara anpassningen
adaptation-saved = Anpassningen är sparad
support-at = Stöd till handledaren på { $workplace }
support-none = Inget stöd är antecknat än.
support-new = Nytt samtal eller stöd
support-asked = Vad handledaren frågade
support-agreed = Vad ni visade eller kom överens om
support-handles-now = Vad handledaren klarar nu
support-next-contact = Nästa kontakt
support-save = Spara samtalet
support-saved = Samtalet är sparat
support-problem-asked-required = Skriv minst en sak
support-problem-agreed-required = Skriv svaret
support-log = Alla samtal
support-questions = Öppna frågor
support-questions-none = Inga öppna frågor.
support-answer = Svara
support-answer-to = Svar på: { $question }
support-agreements = Överenskommelser
support-agreements-none = Inga överenskommelser.
support-agreement-end = Gäller inte längre
support-agreement-end-of = Gäller inte längre: { $agreement }
support-agreement-ended = Överenskommelsen gäller inte längre
support-ended-one = En överenskommelse slutade gälla
support-took-back = Tog tillbaka det som rättas
support-handles-none = Inget skrivet än.
support-can-be-shown = Kan stå på handledarbladet när samtycket räcker till det.
support-next-none = Ingen nästa kontakt är bestämd. Skriv den med nästa samtal.
handover-title = Överlämning
handover-count = { $done } av { $all } på plats
handover-none-text = En checklista för när handledaren ska klara sig utan dig.
handover-start = Börja med den vanliga listan
handover-new = Ny rad
handover-text = Vad som ska vara på plats
handover-save = Spara raden
handover-saved = Raden är sparad
handover-remove = Ta bort raden: { $text }
handover-removed = Raden är borttagen
handover-done-by = { $day }, { $name }
handover-problem-text-required = Skriv vad som ska vara på plats
handover-default-1 = Schema och tider är bestämda
handover-default-2 = Säkerheten är genomgången
handover-default-3 = Handledarbladet är genomgånget
handover-default-4 = Handledaren har sett varje steg göras
handover-default-5 = Handledaren vet hur stödet trappas ner
handover-default-6 = En kollega kan ta över när handledaren är borta
handover-default-7 = Handledaren vet vem hen ringer, och när
handover-default-8 = Nästa uppföljning är bestämd

## Samtycken

consent-lead = Utan ett samtycke får handledaren inget på papper. { $name } kan ta tillbaka det när som helst.
consent-none = Inga samtycken än
consent-none-text = Fråga deltagaren vad handledaren får veta.
consent-needs-placement = Ett samtycke gäller en placering. Lägg till den först, under Uppgifter och steg.
consent-new = Nytt samtycke
consent-to = Till { $name }
consent-state-valid = Gäller
consent-state-expired = Har gått ut
consent-state-withdrawn = Återtaget
consent-state-to_come = Börjar senare
consent-given-on = Gavs { $day }.
consent-until = Gäller till { $day }.
consent-no-end = Gäller tills det tas tillbaka.
consent-withdrawn-on = Togs tillbaka { $day }.
consent-placement = Placering
consent-placement-hint = Samtycket gäller handledarna där.
consent-supervisor = Handledare
consent-all-supervisors = Alla handledare där
consent-fields = Det här får visas
consent-given = Gavs
consent-valid-until = Gäller till
consent-evidence = Hur samtycket gavs
consent-evidence-hint = Till exempel muntligt på mötet, eller påskrivet papper i akten
consent-purpose = Varför
consent-purpose-usual = Handledarblad
consent-save = Spara samtycket
consent-saved = Samtycket är sparat
consent-withdraw = Ta tillbaka
consent-withdraw-text = Inget nytt kan skrivas ut efter det. Samla in blad som redan är utlämnade.
consent-withdraw-on = Från och med
consent-withdrawn = Samtycket är återtaget

## Uppföljning

follow-up-none = Ingen uppföljning är planerad
follow-up-none-text = Planera den första, så påminner Idag.
follow-up-all-done = Alla uppföljningar är gjorda.
follow-up-done-title = Gjorda uppföljningar
follow-up-new = Ny uppföljning
follow-up-do = Gjord
follow-up-postpone = Skjut upp
follow-up-title = Uppföljning
follow-up-title-hint = Till exempel efter tre månader
follow-up-due = Dag
follow-up-new-day = Ny dag
follow-up-done-on = Gjordes
follow-up-still = Har deltagaren kvar jobbet?
follow-up-still-yes = Kvar i jobbet
follow-up-still-no = Inte kvar
follow-up-still-unknown = Inte frågat
follow-up-hours = Timmar i veckan
follow-up-needs = Vad som behövs
follow-up-reason = Varför den skjuts upp
follow-up-save-planned = Spara uppföljningen
follow-up-save-done = Spara hur det gick
follow-up-save-postponed = Skjut upp
follow-up-saved-planned = Uppföljningen är planerad
follow-up-saved-done = Uppföljningen är gjord
follow-up-saved-postponed = Uppföljningen är uppskjuten
follow-up-state-planned = Planerad
follow-up-state-done = Gjord
follow-up-state-postponed = Uppskjuten
follow-up-with = Gjordes tillsammans med
follow-up-with-participant = Deltagaren
follow-up-with-supervisor = Handledaren
follow-up-missed = { $count ->
    [one] { $count } är försenad
   *[other] { $count } är försenade
}
outcome-title = Resultat
outcome-when = När
outcome-what = Resultat
outcome-occupation = Sysselsättning
outcome-livelihood = Försörjning
outcome-at-entry = Vid start
outcome-at-exit = Vid avslut
outcome-at-later = Sex månader efter
outcome-unsaid = Inte skrivet
outcome-self-supporting = Från försörjningsberoende till självförsörjning
outcome-ask-now = Fråga { $name } hur det går nu. Det är sex månader sedan avslutet den { $day }.
outcome-ask-later = Från { $day } påminner Idag dig om att fråga igen.
outcome-ask = Skriv hur det går nu
outcome-change-later = Ändra svaret efter sex månader
outcome-change-exit = Ändra resultatet vid avslut
outcome-asked-on = Frågades
outcome-save = Spara resultatet
outcome-saved = Resultatet är sparat

## Anteckningar, delning, läslogg

note-new = Ny anteckning
note-text = Vad hände?
note-text-hint = Skriv vad du såg. { $name } har rätt att läsa.
note-save = Spara anteckningen
note-saved = Anteckningen är sparad
note-none = Inga anteckningar än
note-none-text = Det du skriver ovanför hamnar här.
note-correct = Rätta
note-correction = Så ska det stå
note-correction-hint = Den första texten finns kvar. Rättelsen läggs till.
note-save-correction = Spara rättelsen
note-corrected = Rättelsen är sparad
shared-title = Delat med
shared-lead = De här kan läsa om { $name }. Var och en läser det med sin egen nyckel.
shared-me = du
shared-new = Dela med en kollega
shared-nobody = Det finns ingen kollega att dela med än. Bjud in under Kollegor och datorer.
shared-with = Kollega
shared-right = Får
shared-save = Dela ärendet
shared-done = Ärendet är delat med { $name }
shared-what-happens = Kollegan ser hela ärendet när båda har synkat. Det går inte att ta tillbaka det som är läst.
shared-until = Till och med
shared-until-hint = Sista dagen kollegan har ärendet. Lämna tomt om den ska ha det tills vidare.
shared-until-of = { $name } har ärendet till och med
shared-until-set = Sätt slutdag
shared-until-change = Ändra slutdagen
shared-until-save = Spara slutdagen
shared-until-asked = Slutdagen för { $name } gäller från nästa synk.
share-problem-until-date-in-past = Skriv i dag eller en dag som kommer
until-day = till och med { $day }
participant-until = Du har ärendet till och med { $day }.
share-problem-member-choose = Välj en kollega
share-problem-right-choose = Välj vad kollegan får göra
case-right-read = Läsa
case-right-write = Läsa och skriva
access-why = Alla som öppnar ärendet skrivs upp här. Det går inte att ta bort.
access-caption = Läslogg
access-at = När
access-who = Vem
access-what = Vad
access-where = Dator
access-here = Den här
access-elsewhere = En annan
access-action-opened = Öppnade
access-action-changed = Ändrade
access-action-printed = Skrev ut
access-action-shared = Delade

## Arbetsplatser

workplaces-lead = Registret delas av hela enheten. Vilka som arbetar var ser bara den som har ärendet.
workplaces-search = Namn, arbetsgivare, bransch eller ort
workplaces-count = { $count ->
    [one] { $count } arbetsplats
   *[other] { $count } arbetsplatser
}
workplaces-town = Ort
workplaces-own = Dina deltagare
workplaces-none = Inga arbetsplatser än
workplaces-none-text = Här samlar ni arbetsplatser, handledare och tillgänglighet.
workplaces-first = Lägg till den första arbetsplatsen
workplaces-none-found = Ingen arbetsplats stämmer med sökningen
workplaces-none-found-text = Prova en del av namnet, eller en ort.
workplaces-show-all = Visa alla
workplace-new = Ny arbetsplats
workplace-new-lead = Bara namnet behövs nu. Resten kan du fylla i sedan.
workplace-edit = Ändra { $name }
workplace-save = Spara arbetsplatsen
workplace-added = Arbetsplatsen är tillagd: { $name }.
workplace-changed = Arbetsplatsen är ändrad.
workplace-what = Arbetsplatsen
workplace-name = Namn
workplace-name-hint = Det ni säger till vardags
workplace-branch = Bransch
workplace-headcount = Antal anställda
workplace-headcount-is = { $headcount ->
    [one] { $headcount } anställd
   *[other] { $headcount } anställda
}
workplace-capacity = Plats för hur många
workplace-capacity-hint = Samtidigt
workplace-capacity-note = När och för vad
workplace-capacity-note-hint = Till exempel inte i december
workplace-capacity-is = { $places ->
    [one] Plats för en samtidigt. Du har { $own } där nu.
   *[other] Plats för { $places } samtidigt. Du har { $own } där nu.
}
workplace-archived-since = Ni arbetar inte med arbetsplatsen sedan { $day }.
workplace-employer-known = Vilken arbetsgivare
workplace-employer-new = Ny eller ingen
workplaces-archived = Visa avlagda ({ $count })
archived = Avlagd
archive = Lägg av
unarchive = Ta upp igen
registers = Register som enheten delar
workplace-street = Gatuadress
workplace-town = Postnummer och ort
workplace-address = Adress
workplace-responsible = Ansvarig för kontakten
workplace-responsible-hint = En av er ringer, så att arbetsgivaren slipper många samtal
workplace-nobody = Ingen
workplace-employer = Arbetsgivare
workplace-employer-name = Arbetsgivarens namn
workplace-employer-hint = Det registrerade namnet
workplace-organisation-number = Organisationsnummer
workplace-organisation-number-hint = Tio siffror
workplace-facts = Uppgifter
workplace-access = Tillgänglighet
workplace-access-hint = Skriv det ni har sett, en sak per rad.
workplace-access-physical = Fysisk
workplace-access-physical-hint = Entré, toalett, ljus, ljud, sittplats
workplace-access-reception = Bemötande
workplace-access-reception-hint = Vem att vända sig till, hur kolleger frågar, raster
workplace-access-information = Informativ
workplace-access-information-hint = Schema, skyltar, rutiner i bild eller lättläst
workplace-access-communication = Kommunikativ
workplace-access-communication-hint = Instruktioner, lugnt rum för samtal, språk
workplace-access-none = Inte genomgånget än
workplace-access-unknown = { $count ->
    [one] En del är inte genomgången
   *[other] { $count } delar är inte genomgångna
}
workplace-safety = Säkerhet
workplace-safety-what = Vad behöver man veta för att vara säker där?
workplace-safety-hint = Står på handledarblad härifrån
workplace-safety-none = Inget skrivet än
workplace-supervisors = Handledare
workplace-supervisors-at = Handledare på { $name }
workplace-supervisors-none = Inga handledare än
workplace-supervisors-none-text = Lägg till den som visar och stöder på plats.
workplace-own = Dina deltagare här
workplace-own-none = Ingen av dina deltagare är här.
workplace-placed-from = Från { $from }
workplace-placed-until = { $from } till { $until }
workplace-placed-with = Handledare: { $supervisor }
workplace-placed-ended = Avslutat
workplace-sheet-of = Handledarblad, { $name }
workplace-problem-name-required = Skriv vad arbetsplatsen heter
workplace-problem-employerName-required = Skriv arbetsgivarens namn till numret
supervisor-add = Lägg till
supervisor-new = Ny handledare
supervisor-change = Ändra { $name }
supervisor-save = Spara handledaren
supervisor-added = Handledaren är tillagd: { $name }.
supervisor-changed = Handledaren är ändrad: { $name }.
supervisor-name = Namn
supervisor-role = Roll på arbetsplatsen
supervisor-role-hint = Till exempel bagare
supervisor-phone = Telefon
supervisor-email = E-post
supervisor-training = Utbildning
supervisor-trained-on = Handledarutbildning
supervisor-trained-on-hint = Datum, om handledaren har gått den
supervisor-untrained = Ingen ännu
supervisor-last-contact = Senast i kontakt
supervisor-no-contact = Inte ännu
supervisor-end = Slutar
supervisor-end-of = { $name } slutar
supervisor-end-title = { $name } slutar som handledare
supervisor-end-hint = Det som är skrivet finns kvar. Placeringar med handledaren ber er välja en ny.
supervisor-end-save = Spara slutdagen
supervisor-end-saved = Slutdagen är sparad: { $name }.
supervisor-ended-on = Sista dag
supervisor-successor = Vem tar över
supervisor-successor-none = Inte bestämt
supervisor-come-back = Är handledare igen
supervisor-back = { $name } är handledare igen.
supervisor-ends-on = Slutar { $day }.
supervisor-ended-since = Slutade { $day }.
supervisor-succeeded-by = { $name } tog över.
supervisor-has-ended = { $name } är inte handledare längre
supervisor-choose-new = Handledarbladet går inte till någon förrän du har valt en ny.
supervisor-add-new = Handledarbladet går inte till någon. Lägg till en ny handledare på arbetsplatsen.
supervisor-choose = Välj { $name }
supervisor-chosen = Handledare är nu { $name }.
supervisor-to-workplace = Till { $workplace }
supervisor-name-ended = { $name }, har slutat
supervisor-ended-choose = Handledaren har slutat, välj en ny
supervisor-problem-name-required = Skriv handledarens namn

## Arbetsgivare

employers-title = Arbetsgivare
employers-lead = Kontakter och möjliga platser. Hela enheten läser det här, så nämn ingen deltagare.
employers-filter = Välj vilka arbetsgivare som visas
employers-views = Vilka som visas
employers-view-current = Alla { $count }
employers-view-openings = Med platser { $count }
employers-view-archived = Avlagda { $count }
employers-search = Arbetsgivare eller arbetsplats
employers-everybodys = Alla ansvariga
employers-nobodys = Ingen ansvarig
employers-all-branches = Alla branscher
employers-count = { $count ->
    [one] { $count } arbetsgivare
   *[other] { $count } arbetsgivare
}
employers-none = Inga arbetsgivare än
employers-none-text = Här skriver ni vem som har talat med vem, och vad som är nästa steg.
employers-first = Lägg till den första arbetsgivaren
employers-none-found = Ingen arbetsgivare stämmer med det du har valt
employers-none-found-text = Välj bredare, eller sök på en del av namnet.
employer-new = Ny arbetsgivare
employer-new-lead = Bara namnet behövs nu. Resten kan du fylla i sedan.
employer-save = Spara arbetsgivaren
employer-added = Arbetsgivaren är tillagd: { $name }.
employer-changed = Arbetsgivaren är ändrad.
employer-archived = { $name } är avlagd.
employer-unarchived = { $name } är upptagen igen.
employer-archived-since = Avlagd { $day }.
employer-mine = Du är ansvarig för kontakten.
employer-responsible = Ansvarig
employer-responsible-is = { $name } är ansvarig för kontakten.
employer-responsible-nobody = Ingen är ansvarig för kontakten än.
employer-branch-hint = Tomt: följer SNI-koden
employer-branch-none = Inte vald
employer-sni = SNI-kod
employer-sni-hint = Till exempel 56.100
employer-contact-persons = Kontaktpersoner
employer-contact-persons-hint = En per rad: namn, roll, telefon
employer-last-contact = Senaste kontakt
employer-no-contact = Ingen än
employer-next-step = Nästa steg
employer-no-workplaces = Inga arbetsplatser än.
employer-no-openings = Inga möjliga platser. De läggs till på arbetsplatsens sida.
employer-problem-name-required = Skriv vad arbetsgivaren heter
contacts-title = Kontakter
contacts-none = Ingen kontakt än
contacts-none-text = Skriv vem du talade med, om vad, och vad som är nästa steg.
contact-new = Ny kontakt
contact-save = Spara kontakten
contact-saved = Kontakten är sparad
contact-remove = Ta bort kontakten
contact-removed = Kontakten är borttagen
contact-way = Hur
contact-held-on = När
contact-held-on-hint = Tomt: i dag
contact-person = Med vem
contact-with = med { $name }
contact-all-workplaces = Hela arbetsgivaren
contact-about = Vad det gällde
contact-next-step = Nästa steg
contact-next-step-hint = Står på Idag när det är dags
contact-next-step-on = När
contact-next = Nästa steg: { $step }
contact-step-do = Klart
contact-step-do-it = Klart: { $step }
contact-step-done = Klart { $day }
contact-step-is-done = Klart: { $step }
contact-problem-way-choose = Välj hur ni hade kontakt
contact-problem-about-required = Skriv vad det gällde
contact-problem-nextStep-required = Skriv vad som ska göras den dagen
contact-problem-nextStepOn-required = Skriv när nästa steg ska göras
contact-warning-by = { $name } hade kontakt { $when }
contact-warning-unknown = En kollega hade kontakt { $when }
contact-warning-text = Tala med varandra innan du hör av dig, så att arbetsgivaren slipper många samtal.
openings-title = Möjliga platser
openings-none = Inga möjliga platser just nu.
opening-new = Ny möjlig plats
opening-save = Spara platsen
opening-saved = Platsen är sparad
opening-remove = Ta bort platsen
opening-removed = Platsen är borttagen
opening-name = Yrke eller roll
opening-name-hint = Till exempel diskare
opening-ssyk = SSYK-kod
opening-ssyk-hint = Till exempel 9412
opening-tasks = Arbetsuppgifter
opening-demands = Vad arbetet kräver
opening-demands-hint = Till exempel lyfta tio kilo, kunna läsa en lista
opening-demands-are = Kräver: { $demands }
opening-times = Tider
opening-places = Antal platser
opening-places-hint = Tomt: en
opening-since = Känd sedan
opening-known-since = Känd sedan { $day }
opening-count = { $count ->
    [one] En plats
   *[other] { $count } platser
}
opening-fill = Tillsatt
opening-close = Finns inte längre
opening-reopen = Öppna igen
opening-is-open = Platsen är öppen igen
opening-is-filled = Platsen är tillsatt
opening-is-closed = Platsen finns inte längre
opening-since-filled = Tillsatt { $day }
opening-since-closed = Borta sedan { $day }
opening-problem-title-required = Skriv vad platsen heter
opening-problem-places-required = Skriv hur många platser det är, minst en
names-nobody = Texten nämner ingen deltagare
names-nobody-hint = Hela enheten läser det här, också de som inte har ärendet.
names-nobody-reminder = Hela enheten läser det här. Nämn ingen deltagare.
settings-contact = Kontakt med arbetsgivare
settings-contact-days = Varna efter en kollegas kontakt, dagar
settings-contact-days-hint = Gäller hela enheten. Skriv 0 för att aldrig varna. Ett tomt fält betyder 14 dagar.
settings-contact-saved = Regeln är ändrad för hela enheten

## Handledarblad

sheet-title = Handledarblad
sheet-to = Handledarblad till { $supervisor }
sheet-lead = Välj vad som ska stå på bladet. Du ser det färdiga bladet bredvid.
sheet-print = Skriv ut
sheet-save = Spara som pdf
sheet-nothing-to-print = Välj först vad som ska stå på bladet
sheet-change-day-first = Ändra först dagen när ni ser över bladet
sheet-the-workplace = arbetsplatsen
sheet-print-title = Skriv ut ett blad till { $supervisor }?
sheet-print-logged = Fotfäste noterar vem som skrev ut, när och till vem. { $name } kan se det.
sheet-save-title = Spara ett blad till { $supervisor }?
sheet-save-logged = Fotfäste noterar vem som sparade, när och till vem. { $name } kan se det. Filen är inte krypterad: ta bort den när bladet är lämnat.
sheet-outcome-opened = Bladet är öppet i datorns visare. Skriv ut det därifrån.
sheet-outcome-not-opened = Datorn kunde inte visa bladet. Spara det som pdf i stället.
sheet-outcome-downloaded = Bladet ligger bland dina hämtade filer.
sheet-outcome-saved = Bladet är sparat som pdf.
sheet-protected = Skyddade personuppgifter
sheet-protected-text = För den här deltagaren går det inte att göra ett handledarblad.
sheet-consent-yes = { $name } har sagt ja
sheet-consent-no = { $name } har inte sagt ja
sheet-consent-none = Det finns inget samtycke för den här arbetsplatsen.
sheet-consent-given = Samtycke { $given }.
sheet-consent-for = Gäller { $supervisor }.
sheet-consent-for-all = Gäller handledarna på arbetsplatsen.
sheet-consent-until = Till och med { $until }.
sheet-consent-withdrawn = Samtycket togs tillbaka { $on }.
sheet-consent-expired = Samtycket gällde till { $until }.
sheet-consent-to-come = Samtycket gäller först från { $given }.
sheet-consent-show = Visa samtycket
sheet-consent-ask = Fråga { $name }
sheet-fields = Med på bladet
sheet-field-no-consent = { $name } har inte sagt ja till det.
sheet-field-empty = Det finns inget skrivet än.
sheet-field-write = Skriv det
sheet-hint-schedule = Tider och dagar
sheet-hint-tasks = { $count ->
    [one] { $count } uppgift
   *[other] { $count } uppgifter
}
sheet-hint-how-to-help = { $count ->
    [one] Det som fungerar, och hjälpen vid { $count } steg
   *[other] Det som fungerar, och hjälpen vid { $count } steg
}
sheet-hint-adaptations = { $count ->
    [one] { $count } som används nu
   *[other] { $count } som används nu
}
sheet-hint-stepping-back = Tecken på att det går bra ändå
sheet-hint-handles-now = Ur stödet till handledaren, det senaste
sheet-hint-agreements = Det som gäller ur stödet till handledaren
sheet-hint-phone = Bara när deltagaren själv vill
sheet-recipient = Till vem
sheet-to-anyone = Handledarna på arbetsplatsen
sheet-no-supervisors = Arbetsplatsen har ingen handledare än.
sheet-review-on = Vi ser över bladet
sheet-never = Skrivs aldrig ut
sheet-never-text = De här uppgifterna behöver en handledare inte. De går inte att välja.
sheet-never-health = Diagnos och hälsa
sheet-never-why-health = Skriv i stället vad som hjälper.
sheet-never-identity-number = Personnummer och adress
sheet-never-why-identity-number = Sekretess.
sheet-never-background = Bakgrund och tidigare insatser
sheet-never-why-background = Kräver prövning av sekretess i varje fall.
sheet-never-livelihood = Försörjning
sheet-never-why-livelihood = Behövs inte för att visa ett arbete.
sheet-never-notes = Dina anteckningar
sheet-never-why-notes = De är skrivna för ärendet.
sheet-preview = Förhandsvisning av handledarblad
sheet-pages = { $count ->
    [one] Så här blir bladet. { $count } sida A4.
   *[other] Så här blir bladet. { $count } sidor A4.
}
sheet-missing = Några tecken går inte att skriva ut
sheet-missing-text = Typsnittet på papper saknar: { $letters }. De är bytta mot ett annat tecken. Ändra texten om det stör.
sheet-none = Inget blad att visa
sheet-none-text = Ett blad kan göras när { $name } har sagt ja.
sheet-empty = Inget är valt
sheet-empty-text = Välj minst en sak som ska stå på bladet.
sheet-prints = Utskrivna blad
sheet-prints-none = Inget blad om { $name } har lämnat datorn.
sheet-printed-to = Till { $supervisor }
sheet-printed-consent = Samtycke { $given }

## Synk

sync-lead = Allt du har gjort är sparat på den här datorn. Här ser du vad som också finns på servern.
sync-under-way = Synken pågår
sync-done = Synken är klar: { $sent } skickade, { $received } hämtade.
sync-progress = Synkar { $done } av { $total }
sync-progress-unknown = Synkar
sync-phase-never-connected = Du arbetar på den här datorn
sync-phase-never-connected-text = Allt fungerar utan server. Anslut när ni är flera som delar ärenden.
sync-phase-waiting-for-approval = Datorn väntar på godkännande
sync-phase-waiting-for-approval-text = Ring den som bjöd in dig och jämför koden. Du kan arbeta under tiden.
sync-phase-offline = Du är inte på nätet
sync-phase-offline-text = Arbeta som vanligt. Det som väntar skickas när du är på nätet igen.
sync-phase-stopped = Synken stannade
sync-phase-stopped-text = Inget är borta. Resten skickas nästa gång.
sync-too-old = Uppdatera Fotfäste för att synka igen
sync-too-old-text = Enheten kräver en nyare version än den här datorn har. Arbeta som vanligt: allt sparas här, och skickas när programmet är uppdaterat. Be den som sköter datorerna om den nya versionen.
left-title = Ärenden som inte finns här längre
left-case = Ärende { $number }
left-some-case = Ett ärende
left-by = Togs bort från den här datorn { $when }: { $name } tog ut dig ur ärendet.
left-by-me = Du lämnade ärendet { $when }.
left-time-over = Delningen tog slut { $when }. Ärendet togs då bort från den här datorn.
left-all-sent = Allt du hade skrivit var skickat.
left-seen = Jag har sett det
left-seen-of = Jag har sett det: { $name }
left-unsent = { $count ->
    [one] En sak hann inte skickas. Den ligger bara här. Ge den till någon som har ärendet.
   *[other] { $count } saker hann inte skickas. De ligger bara här. Ge dem till någon som har ärendet.
}
left-kept-of = Det som inte skickades: { $name }
left-draft = Halvfärdigt: { $kind }
left-field = Uppgift
left-copy = Kopiera som text
left-copied = Texten är kopierad.
left-by-hand = Kopiera texten med Ctrl C
left-save = Spara som textfil
left-saved = Textfilen är sparad. Ta bort den när den har gjort sitt: den är inte krypterad.
left-file = ej-skickat
left-remove = Jag har sett detta: ta bort
left-remove-of = Jag har sett detta: ta bort, { $name }
left-sure = Ska det som inte skickades tas bort? { $name }
left-sure-text = { $count ->
    [one] Det finns ingen annanstans, och går inte att få tillbaka.
   *[other] De { $count } sakerna finns ingen annanstans, och går inte att få tillbaka.
}
left-keep = Behåll det
left-today = { $count ->
    [one] Ett ärende finns inte här längre, men något hann inte skickas
   *[other] { $count } ärenden finns inte här längre, men något hann inte skickas
}
left-today-text = Det du skrev är kvar, på sidan Synk.
left-look = Titta på det
sync-phase-clock = Datorns klocka går fel
sync-phase-clock-text = Den går { $minutes } minuter fel. Ställ klockan, så fortsätter synken.
sync-phase-forked = Servern visar olika historik
sync-phase-forked-text = Synken står still så att inget skrivs över. Ditt finns kvar. Kontakta den som sköter servern.
sync-waiting-figure = Väntar på att skickas
sync-oldest = Äldst: { $when }
sync-nothing-waits = Allt är skickat
sync-choices-figure = Behöver ditt val
sync-choices-note = { $count ->
    [0] Ingen har ändrat samma sak
   *[other] Två har ändrat samma sak
}
sync-last-figure = Senast synkat
sync-not-yet = Inte än
sync-sent-received = { $sent } skickade, { $received } hämtade
sync-connection-figure = Anslutning
sync-connection-never-connected = Ingen
sync-connection-waiting-for-approval = Väntar
sync-connection-offline = Offline
sync-connection-idle = Finns
sync-connection-syncing = Finns
sync-connection-stopped = Avbröts
sync-connection-clock = Väntar
sync-connection-forked = Stoppad
sync-waiting = Väntar
sync-changes = { $count ->
    [one] { $count } ändring
   *[other] { $count } ändringar
}
sync-nothing-waits-text = Inget väntar. Allt är skickat till servern.
sync-pictures-on-their-way = { $count ->
    [one] En bild hämtas vid nästa synk.
   *[other] { $count } bilder hämtas vid nästa synk.
}
sync-pictures-not-there = { $count ->
    [one] En bild finns inte på servern än. Den kommer när kollegans dator har synkat.
   *[other] { $count } bilder finns inte på servern än. De kommer när kollegans dator har synkat.
}
sync-pictures-no-room = { $count ->
    [one] En bild får inte plats på servern. Den ligger kvar här. Kontakta den som sköter servern.
   *[other] { $count } bilder får inte plats på servern. De ligger kvar här. Kontakta den som sköter servern.
}
sync-access-log = { $count ->
    [one] Läslogg, { $count } rad
   *[other] Läslogg, { $count } rader
}
sync-access-log-note = Skickas alltid, kan inte ändras
sync-show-all = Visa alla
sync-show-fewer = Visa färre
sync-history = Historik
sync-history-none = Ingen synk än.
sync-when = När
sync-sent = Skickade
sync-received = Hämtade
sync-outcome = Resultat
sync-outcome-done = Klart
sync-outcome-not-allowed = Klart, men en ändring av vem som får läsa gick inte att göra: en kollega hann ändra först
sync-outcome-offline = Inte på nätet
sync-outcome-stopped = Avbröts
sync-outcome-silent = Servern svarade inte
sync-encrypted = Ändringarna är krypterade innan de lämnar datorn. Servern kan inte läsa dem.
sync-kind-other = Ändring
sync-kind-office = Enheten
sync-kind-member = Kollega
sync-kind-programme = Insats
sync-kind-employer = Arbetsgivare
sync-kind-workplace = Arbetsplats
sync-kind-supervisor = Handledare
sync-kind-employer-contact = Kontakt med arbetsgivare
sync-kind-opening = Möjlig plats
sync-kind-participant = Deltagare
sync-kind-enrolment = Inskrivning
sync-kind-phase-change = Byte av fas
sync-kind-consent = Samtycke
sync-kind-follow-up = Uppföljning
sync-kind-journal-note = Anteckning
sync-kind-access = Läslogg
sync-kind-placement = Placering
sync-kind-task = Uppgift med steg
sync-kind-step = Steg
sync-kind-photo = Foto
sync-kind-visit = Besök
sync-kind-trial = Bedömt steg
sync-kind-support-note = Stöd till handledare
sync-kind-handover-item = Överlämning till handledaren
sync-kind-task-template = Uppgiftsmall
sync-kind-template-step = Steg i uppgiftsmall
sync-kind-adaptation = Anpassning
sync-kind-adaptation-use = Anpassning vid besök
sync-kind-sheet-print = Handledarblad
sync-state-planned = Planerat
sync-state-done = Gjort
sync-state-postponed = Framflyttat
sync-state-cancelled = Inställt
sync-choose = Välj vad som ska gälla
sync-choose-now = Välj nu
sync-choices-left = { $count ->
    [one] Ett val till efter det här.
   *[other] { $count } val till efter det här.
}
sync-choices-wait = { $count ->
    [one] Ett val väntar på dig. Båda texterna finns kvar.
   *[other] { $count } val väntar på dig. Alla texter finns kvar.
}
sync-conflict-open = Öppna det som det gäller
sync-choose-this = Ta det här först
sync-choose-this-of = Ta det här först: { $about }
sync-mine = Din text
sync-theirs = Text av { $name }
sync-theirs-unknown = En kollegas text
sync-here = på den här datorn
sync-from-server = från servern
sync-both = Behåll båda
sync-both-how = Lägger texterna efter varandra
sync-both-text = Du kan ändra texten sedan. Bra när båda har rätt.
sync-use-mine = Använd din text
sync-use-theirs = Använd texten av { $name }
sync-use-this = Använd den här texten
sync-use-both = Behåll båda texterna
sync-own-text = Skriv en egen text
sync-own-text-label = Din nya text
sync-own-text-hint = Börjar med båda texterna. Stryk och skriv om.
sync-use-own = Använd den nya texten
sync-conflict-with = Du och { $name } ändrade samma sak. Inget är borta: det du inte väljer sparas i historiken.
sync-conflict-plain = Samma sak är ändrad på två datorer. Inget är borta: det du inte väljer sparas i historiken.
sync-ask-first = Vänta, jag frågar { $name }
sync-chosen = Ditt val är sparat: { $about }.
sync-connect = Anslut till en server
sync-connect-text = Med en server kan ni dela ärenden och ta över för varandra. Allt krypteras innan det lämnar datorn. Det du har skrivit följer med.
sync-connect-server = Anslut enheten
sync-connect-act = Anslut enheten
sync-connected = Enheten är ansluten. Det du har skrivit skickas nu.
sync-address = Serverns adress
sync-address-hint = Från den som sköter servern. Börjar med https.
sync-setup-code = Startkod
sync-setup-code-hint = Servern visar koden en gång, när den startas första gången
sync-join = Jag har en kod
join-problem-code-malformed = Det här är inte en hel kod. Kopiera hela koden och klistra in den igen.
sync-join-act = Anslut datorn
connect-problem-serverUrl-required = Skriv serverns adress
connect-problem-setupCode-required = Skriv startkoden
join-problem-code-required = Klistra in koden
sync-invites = Inbjudningar
sync-invite = Bjud in
sync-invite-act = Skapa inbjudan
sync-invite-name = Kollegans namn
sync-invite-name-hint = Så att du ser vem inbjudan gäller
invite-problem-name-required = Skriv kollegans namn
sync-role = Roll
sync-role-admin = Administratör
sync-role-lead = Ledare
sync-role-coach = Jobbcoach
sync-role-stand-in = Vikarie
sync-invite-code = Koden att lämna över
sync-invite-code-hint = Visas bara nu. Den gäller en gång, till { $when }.
sync-copy = Kopiera koden
sync-copied = Koden är kopierad.
sync-invite-handed-over = Jag har lämnat över den
sync-invite-waiting = Väntar på svar. Gäller till { $when }.
sync-invite-requested = Har svarat. Jämför koden innan du godkänner. Gäller till { $when }.
sync-invite-approved = Godkänd. Gällde till { $when }.
sync-invite-expired = Gick ut { $when }.
sync-invites-none = Ingen är inbjuden just nu.
sync-invites-offline = Inbjudningar syns när du är på nätet.
sync-invites-denied = Din chef eller den som sköter Fotfäste bjuder in kollegor.
sync-compare = Jämför koden
sync-compare-title = Står samma kod hos { $name }?
sync-compare-text = Ring { $name }, eller titta på skärmen. Läs koden högt.
sync-compare-differs = Står det olika: godkänn inte. Återkalla inbjudan och gör en ny.
sync-compare-later = Vänta
sync-approve = Koden är samma, godkänn
sync-invite-approved-done = { $name } är godkänd.
sync-invite-revoked = Inbjudan till { $name } är återkallad.
sync-revoke = Återkalla
sync-revoke-of = Återkalla inbjudan till { $name }
link-title = Dina egna datorer
link-lead = Samma du på en dator till, med alla dina ärenden. En kollega bjuder du in längre ner.
link-lost = Är en av dem borta arbetar du vidare på den andra, och en administratör spärrar den som är borta. Är båda borta får du tillbaka det du har synkat med dina återställningsord.
link-offline = En dator läggs till när du är på nätet.
link-add = Lägg till en dator
link-code = Koden att skriva på den nya datorn
link-code-hint = Bara för dig: den som använder koden blir du. Visas bara nu. Den gäller en gång, till { $when }.
link-qr-text = Rutan är samma kod, för den som läser av den med en kamera. Visa den för ingen.
link-typed = Jag har skrivit den
link-new = Din nya dator
link-compare = Jämför koden med din nya dator
link-compare-title = Står samma kod på din nya dator?
link-compare-text = Titta på den nya datorns skärm. Godkänn bara en dator som du har framför dig.
link-compare-differs = Står det olika, eller är det inte din dator: godkänn inte. Avvisa den och gör en ny kod.
link-revoke = Avvisa datorn
link-approved = Datorn är godkänd. Den hämtar nu dina ärenden.
link-revoked = Datorn är avvisad, och koden gäller inte längre.
version-title = Version av Fotfäste
version-required = Enheten kräver version { $version } eller nyare.
version-none = Enheten kräver ingen särskild version.
version-own = Den här datorn har version { $version }.
version-require = Kräv version { $version } eller nyare
version-sure = Ska enheten kräva version { $version } eller nyare?
version-wait = Vänta
version-who = Datorer med ett äldre program slutar synka tills de är uppdaterade. De kan arbeta vidare.
version-nothing-lost = Inget som skrivs på dem försvinner. Det skickas när programmet är uppdaterat.
version-no-way-back = Se till att alla kan uppdatera. Kravet går inte att sänka härifrån.
version-asked = Kravet på version gäller från nästa synk.
sync-me = du
sync-computers = { $count ->
    [one] { $count } dator
   *[other] { $count } datorer
}
sync-kind-vocational-profile = Kartläggning
sync-kind-skill = Kompetens
sync-kind-validation = Validering
sync-kind-plan = Plan
sync-kind-goal = Mål
sync-kind-plan-step = Delmål
sync-kind-self-rating = Egen skattning

## Kollegor och datorer

members-title = Kollegor och datorer
members-lead = De som är med i enheten, och datorerna som har nycklar till det ni skriver.
members-open = Kollegor och datorer
members-count = { $count ->
    [one] { $count } kollega
   *[other] { $count } kollegor
}
members-here = Med i enheten
members-gone = Har slutat
members-gone-when = Togs bort { $when } av { $name }
members-unknown = kollega vars namn inte har kommit än
members-who-may = En administratör ändrar roller, spärrar datorer och tar bort kollegor.
members-since = Med sedan { $day }
members-cases = { $count ->
    [0] inga ärenden
    [one] ett ärende
   *[other] { $count } ärenden
}
members-alone-in = { $count ->
    [one] ensam om att skriva i ett
   *[other] ensam om att skriva i { $count }
}
members-alone = Du är ensam här än så länge
members-alone-text = Med en server kan du bjuda in kollegor och dela ärenden.
members-connect = Anslut till en server
members-role-change = Ändra roll
members-role-of = Roll för { $name }
members-role-save = Ändra rollen
members-role-asked = { $name } blir { $role } från nästa synk.
members-role-may-coach = Arbetar med sina ärenden och delar dem.
members-role-may-stand-in = Som jobbcoach, och syns som vikarie.
members-role-may-lead = Bjuder också in kollegor och raderar ärenden.
members-role-may-admin = Ändrar också roller, spärrar datorer och tar bort kollegor.
members-remove = Ta bort ur enheten
members-remove-of = Ta bort ur enheten: { $name }
members-remove-title = Ska { $name } inte vara med längre?
members-remove-devices = { $count ->
    [0] Kollegan har ingen dator som är i bruk.
    [one] Kollegans dator spärras. Den kommer inte in på servern mer.
   *[other] Kollegans { $count } datorer spärras. De kommer inte in på servern mer.
}
members-remove-cases = { $count ->
    [0] Kollegan har inga ärenden.
    [one] Ett ärende som andra också skriver i får en ny nyckel.
   *[other] { $count } ärenden som andra också skriver i får nya nycklar.
}
members-remove-traces = Det { $name } har skrivit finns kvar, med namn. Det går inte att ångra.
members-remove-unsent = Det som inte har synkats från kollegans dator kommer inte med.
members-remove-asked = { $name } tas bort vid nästa synk.
members-keep = Behåll kollegan
members-stays-title = { $name } kan inte tas bort än
members-stays-text = { $count ->
    [one] Ingen annan än { $name } kan skriva i ett ärende. Utan { $name } kan ingen arbeta vidare med det.
   *[other] Ingen annan än { $name } kan skriva i { $count } ärenden. Utan { $name } kan ingen arbeta vidare med dem.
}
members-stays-unseen = { $count ->
    [one] ett ärende som du inte kan läsa
   *[other] { $count } ärenden som du inte kan läsa
}
members-stays-do = Be { $name } öppna Lämna över ärenden och ge dem till någon först. Ta sedan bort kollegan.
device-list = Datorer som { $name } har
device-number = Dator { $number }
device-this = den här datorn
device-active = i bruk
device-revoked = spärrad
device-since = Med sedan { $day }.
device-last = Senast i enhetens logg { $when }.
device-revoked-when = Spärrades { $when } av { $name }
device-wish = Datorn som { $name } har spärras
device-paper-wish = Återställningsorden som { $name } har slutar gälla
device-revoke = Spärra datorn
device-revoke-of = Spärra datorn: { $name }, dator { $number }
device-revoke-title = Är datorn som { $name } har borta?
device-revoke-turned-away = Den kommer inte in på servern mer och får inget nytt.
device-revoke-keys = { $count ->
    [0] Det gemensamma registret får en ny nyckel.
    [one] Registret och det ärende som den kunde läsa får nya nycklar.
   *[other] Registret och de { $count } ärenden som den kunde läsa får nya nycklar.
}
device-revoke-keeps = Det som fanns på datorn är krypterat bakom lösenfrasen. Når datorn servern igen tar den bort allt den har.
device-revoke-only = { $name } har ingen annan dator och kan inte arbeta förrän en ny är med.
device-revoke-alone = { $count ->
    [one] Ingen annan kan skriva i ett av ärendena. Be { $name } dela det först, om datorn går att nå.
   *[other] Ingen annan kan skriva i { $count } av ärendena. Be { $name } dela dem först, om datorn går att nå.
}
device-revoke-when = Det gäller från nästa synk. Du kan ta tillbaka det tills dess.
device-revoke-help = Så gör du när en dator är borta
device-revoke-asked = Datorn som { $name } har spärras vid nästa synk.
device-keep = Behåll datorn
device-paper = Återställningsord på papper
device-recovered = Kom med genom återställningsord.
device-paper-end = Låt orden sluta gälla
device-paper-end-of = Låt orden sluta gälla: { $name }
device-paper-title = Ska återställningsorden som { $name } har sluta gälla?
device-paper-keep = Låt dem gälla
device-paper-nobody = Ingen kommer in med dem på en ny dator.
device-paper-computer = På datorn där de gjordes öppnar de fortfarande.
device-paper-asked = Återställningsorden som { $name } har slutar gälla på nya datorer vid nästa synk.
wish-title = Gäller från nästa synk
wish-pending = { $what }, från nästa synk
wish-take-back = Ta tillbaka
wish-take-back-of = Ta tillbaka: { $what }
wish-taken-back = Det är tillbakataget. Inget har ändrats.
wish-some-case = ett ärende
wish-share = { $name } får { $right ->
    [write] läsa och skriva
   *[read] läsa
} i { $case } { $until }
wish-take-out = { $name } tas ut ur { $case }
wish-leave = Du lämnar { $case }
wish-role = { $name } blir { $role }
wish-revoke = Datorn som { $name } har spärras
wish-remove = { $name } tas bort ur enheten
wish-let-in = { $name } släpps in
wish-require-version = Enheten kräver version { $version } eller nyare
wish-other = Något om ett ärende
wish-refused-title = Det här gick inte att göra
wish-refused-text = En kollega hann ändra vem som får vad. Titta hur det är nu, och gör om det om det behövs.
wish-refused-seen = Jag har sett det
sync-invite-qr = QR-kod med samma inbjudan som texten ovanför
sync-invite-qr-text = Rutan är samma kod, för den som läser av den med en kamera. Visa den bara för kollegan.
sync-invite-print = Skriv ut koden
sync-compare-of = Jämför koden med { $name }
sync-outcome-code-clock_skew = Avbröts: datorns klocka gick fel
sync-outcome-code-full_disk = Avbröts: datorns disk var full
sync-outcome-code-history_forked = Stoppades: servern visade olika historik
sync-outcome-code-history_rolled_back = Stoppades: servern hade tappat något
sync-outcome-code-newer_program = Avbröts: någon har en nyare version av Fotfäste
sync-outcome-code-update_needed = Avbröts: enheten kräver en nyare version av Fotfäste
sync-outcome-code-server_refused = Avbröts: servern tog inte emot det
sync-outcome-code-not_allowed = Avbröts: servern släppte inte in den här datorn

## Vem som har ett ärende

shared-who-may = Den som får skriva i ärendet bestämmer vem som har det.
shared-protected = Skyddade uppgifter: välj bara en kollega som behöver ärendet, och fråga kollegan först.
shared-pending = väntar
shared-let-read = Bara läsa
shared-let-read-of = Låt { $name } bara läsa
shared-let-write = Låt skriva
shared-let-write-of = Låt skriva: { $name }
shared-right-asked = Det { $name } får göra ändras vid nästa synk.
shared-last-writer = Ingen annan kan skriva här. Dela med någon som får skriva innan du lämnar ärendet.
shared-out = Ta ut
shared-out-of = Ta ut { $name } ur ärendet
shared-out-title = Ska { $name } inte ha ärendet längre?
shared-out-text = { $name } får inget nytt ur ärendet. Det som redan är läst går inte att ta tillbaka.
shared-out-after = Ärendet får en ny nyckel, som bara de som är kvar har. Det gäller från nästa synk.
shared-out-keep = Låt kollegan vara kvar
shared-out-asked = { $name } tas ut ur ärendet vid nästa synk.
shared-leave = Lämna ärendet
shared-leave-title = Ska du lämna ärendet?
shared-leave-text = De andra har det kvar. Det du har skrivit skickas först, och finns kvar hos dem.
shared-leave-after = Du får inget nytt ur ärendet. En kollega som är kvar kan dela det med dig igen.
shared-leave-keep = Behåll ärendet
shared-leave-asked = Du lämnar ärendet vid nästa synk.
shared-wish-leave = Du lämnar ärendet
shared-wish-out = { $name } tas ut
shared-wish-read = { $name } får bara läsa
shared-wish-write = { $name } får också skriva
shared-wish-in = { $name } får ärendet
shared-hand-over = Lämna över ärendet
shared-hand-over-to = Lämna över till
shared-hand-over-hint = Den som tar över { $name } efter dig.
shared-hand-over-act = Lämna över ärendet
shared-hand-over-title = Lämna över ärendet till { $name }?
shared-hand-over-gets = { $name } får hela ärendet, med all historik, och får skriva i det.
shared-hand-over-loses = Du har det inte längre. Det du har skrivit skickas först.
shared-hand-over-when = Det gäller från nästa synk. Kollegan ser det efter sin egen synk.
shared-hand-over-asked = Ärendet lämnas över till { $name } vid nästa synk.
case-access-title = Vem som har fått ärendet
case-access-lead = Ur enhetens logg. Den kan ingen ändra.
case-access-none = Ärendet har inte kommit till servern än.
case-access-opened = { $by } öppnade ärendet
case-access-may-read = { $by } lät { $name } läsa
case-access-may-write = { $by } lät { $name } läsa och skriva
case-access-taken-out = { $by } tog ut { $name }
case-access-left = { $name } lämnade ärendet
case-access-left-office = { $name } togs bort ur enheten av { $by }
case-access-recovered = { $name } tog över ärendet med enhetens återställningspapper

## Lämna över flera ärenden

give-title = Lämna över ärenden
give-lead = När du slutar, byter uppdrag eller är ledig: flera ärenden på en gång.
give-open = Lämna över ärenden
give-how = Vad gäller det?
give-how-lend = Jag är borta en tid
give-how-lend-hint = Låna ut till och med en dag. Kollegan får läsa och skriva till dess. Du har ärendena kvar.
give-how-share = Vi har ärendena tillsammans
give-how-share-hint = Kollegan får läsa och skriva tills du tar ut den. Du har ärendena kvar.
give-how-leave = Jag lämnar ärendena
give-how-leave-hint = Kollegan tar över. Du har dem inte längre.
give-member = Till vilken kollega?
give-until-hint = Sista dagen kollegan har ärendena
give-cases = { $count ->
    [one] Ärenden, { $count } valt
   *[other] Ärenden, { $count } valda
}
give-has-it = { $name } har det redan
give-problem-none = Välj minst ett ärende
give-problem-until-required = Skriv vilken dag lånet slutar
give-act-share = Dela ärendena
give-act-lend = Låna ut ärendena
give-act-leave = Lämna över ärendena
give-sure-share = { $count ->
    [one] Dela ett ärende med { $name }?
   *[other] Dela { $count } ärenden med { $name }?
}
give-sure-leave = { $count ->
    [one] Lämna över ett ärende till { $name }?
   *[other] Lämna över { $count } ärenden till { $name }?
}
give-sure-share-text = { $name } ser hela ärendena, med all historik. Det går inte att ta tillbaka det som är läst.
give-sure-lend = { $count ->
    [one] Låna ut ett ärende till { $name }?
   *[other] Låna ut { $count } ärenden till { $name }?
}
give-sure-lend-text = { $name } ser hela ärendena, med all historik, till och med { $until }. Sedan försvinner de från kollegans dator. Det som är läst går inte att ta tillbaka.
give-asked-lend = { $count ->
    [one] Ett ärende lånas ut till { $name } vid nästa synk.
   *[other] { $count } ärenden lånas ut till { $name } vid nästa synk.
}
give-sure-leave-text = { $name } får hela ärendena, med all historik. Du har dem inte längre.
give-wait = Vänta
give-asked-share = { $count ->
    [one] Ett ärende delas med { $name } vid nästa synk.
   *[other] { $count } ärenden delas med { $name } vid nästa synk.
}
give-asked-leave = { $count ->
    [one] Ett ärende lämnas över till { $name } vid nästa synk.
   *[other] { $count } ärenden lämnas över till { $name } vid nästa synk.
}
give-protected = Skyddade ärenden
give-protected-text = De lämnas över ett i taget, till en kollega som du väljer för just det ärendet.
give-nobody = Det finns ingen kollega att lämna över till än
give-nobody-text = Bjud in en kollega först.
give-no-cases = Du har inga ärenden att lämna över
give-no-cases-text = Här står de ärenden som du får skriva i.

## Hjälp

help-title = När något händer
help-lead = Steg för steg, för dig som har bråttom.
help-open = Så gör du när något händer
help-lost-title = En dator är borta
help-lost-lead = Stulen, glömd på tåget eller trasig hos en verkstad: räkna den som borta. Bättre en gång för mycket.
help-lost-step-1 = Ring en administratör på enheten. Det kan göras från vilken dator som helst i enheten.
help-lost-step-2 = Administratören öppnar Kollegor och datorer och väljer Spärra datorn. Efter nästa synk kommer den inte in mer, och når den servern tar den bort allt den har.
help-lost-step-3 = Ärendena får nya nycklar när någon som får skriva i dem synkar. Be alla i enheten att synka samma dag.
help-lost-step-4 = Var datorn upplåst, eller satt lösenfrasen på en lapp i väskan? Säg det till den som ansvarar för personuppgifter. Det som fanns på datorn kan då vara läst.
help-lost-step-5 = Polisanmäl stölden. Är personuppgifter i fara ska det anmälas till Integritetsskyddsmyndigheten inom 72 timmar.
help-leaves-title = En kollega slutar
help-leaves-lead = Gör det i den här ordningen, så att inget ärende blir utan någon som kan skriva i det.
help-leaves-step-1 = Kollegan öppnar Lämna över ärenden, väljer Jag lämnar ärendena och vem som tar över. Skyddade ärenden lämnas över ett i taget.
help-leaves-step-2 = Kollegan synkar. Allt som väntar ska vara skickat.
help-leaves-step-3 = En administratör öppnar Kollegor och datorer och väljer Ta bort ur enheten. Är något ärende utan någon annan som skriver säger Fotfäste till.
help-leaves-step-4 = Hämta datorn. Nästa gång den når servern tar den bort allt den har.
help-holiday-title = En kollega är ledig
help-holiday-lead = Vikarien får ärendena under tiden. Den som är ledig har dem kvar.
help-holiday-step-1 = Den som ska vara ledig öppnar Lämna över ärenden, väljer Jag är borta en tid, sista dagen och vem som tar hand om dem.
help-holiday-step-2 = Båda synkar. Vikarien ser ärendena bland sina deltagare.
help-holiday-step-3 = Efter sista dagen försvinner ärendena från vikariens dator av sig själva. Skyddade ärenden lånas ut ett i taget, under Delat i ärendet.

## Inställningar

settings-lead = Gäller den här datorn. Ändringar sparas genast.
settings-look = Utseende
settings-language = Språk
settings-theme = Ljust eller mörkt
settings-theme-system = Som datorn
settings-theme-light = Ljust
settings-theme-dark = Mörkt
settings-density = Täthet
settings-density-comfortable = Luftig
settings-density-comfortable-hint = Större rader, lättare att träffa
settings-density-compact = Tät
settings-density-compact-hint = Mer på skärmen. Besök är alltid luftiga.
settings-lock = Låsning
settings-auto-lock = Lås efter
settings-auto-lock-hint = Utan rörelse
settings-auto-lock-visit = Lås efter, under besök
settings-auto-lock-visit-hint = Du kommer tillbaka till samma steg
settings-minutes = { $minutes ->
    [one] { $minutes } minut
   *[other] { $minutes } minuter
}
settings-auto-sync = Synka av sig själv
settings-auto-sync-hint = När servern går att nå. Annars synkar du själv.
settings-card = Dina uppgifter
settings-card-text = Kollegorna ser dem. Namn och telefon står på handledarblad.
settings-card-save = Spara dina uppgifter
settings-card-saved = Dina uppgifter är sparade.
settings-name = Namn
settings-title = Titel
settings-phone = Telefon
settings-phone-hint = Handledare ringer det här numret
settings-phone-hours = När du svarar
settings-phone-hours-hint = Till exempel vardagar 08:00 till 16:30
settings-not-written = Inte skrivet
card-problem-name-required = Skriv ditt namn
settings-passphrase = Lösenfras
settings-passphrase-text = Ingen annan kan ta fram den åt dig. Säkerhetskopior öppnas också med den.
settings-passphrase-change = Byt lösenfras
settings-passphrase-save = Byt lösenfrasen
settings-passphrase-changed = Lösenfrasen är bytt. Använd den nya nästa gång du låser upp.
settings-passphrase-current = Nuvarande lösenfras
settings-passphrase-new = Ny lösenfras
settings-passphrase-again = Ny lösenfras en gång till
passphrase-problem-current-required = Skriv din nuvarande lösenfras
passphrase-problem-current-wrong = Den nuvarande lösenfrasen stämmer inte. Prova igen.
passphrase-problem-again-differ = De två nya lösenfraserna är inte lika. Skriv samma båda gångerna.
keyring-problem-passphrase-required = Skriv lösenfrasen
keyring-problem-passphrase-wrong = Lösenfrasen stämmer inte. Prova igen.
settings-keyring = Datorns inloggning
settings-keyring-on = Datorns inloggning låser också upp Fotfäste.
settings-keyring-off = Bara lösenfrasen låser upp Fotfäste.
settings-keyring-turn-on = Lås även upp med datorns inloggning
settings-keyring-save = Slå på
settings-keyring-turn-off = Kräv alltid lösenfrasen
settings-keyring-now-on = Datorns inloggning låser nu också upp.
settings-keyring-now-off = Bara lösenfrasen låser upp nu.
settings-about = Om Fotfäste
settings-version = Version
settings-office = Enheten
settings-office-change = Ändra enhetens uppgifter
settings-office-name = Enhetens namn
settings-office-name-hint = Det enda som syns innan du låser upp
settings-office-save = Spara
settings-office-saved = Enhetens uppgifter är sparade
settings-office-admins = Det här gäller alla på enheten. En administratör kan ändra det.
settings-levels = Stödnivåernas ordning
settings-levels-hint = Från minst hjälp till mest. Steg som redan är bedömda behåller den ordning de bedömdes i.
settings-levels-first = Alltid först
settings-levels-up = Flytta upp: { $level }
settings-levels-down = Flytta ner: { $level }
settings-levels-moved = { $level } är nu på plats { $place }.
settings-data = Dina uppgifter ligger
settings-data-here = Krypterade på den här datorn
settings-data-server = Krypterade på den här datorn, och krypterade på enhetens server
settings-backups = Säkerhetskopior
settings-backups-newest = { $count ->
    [one] Senast { $when }, { $size }. Det finns en kopia.
   *[other] Senast { $when }, { $size }. Det finns { $count } kopior.
}
settings-backups-where = De ligger i
settings-backups-none = Det finns ingen säkerhetskopia än.
programmes-title = Insatser
programmes-aside = Delas av enheten
programmes-text = Insatsen bestämmer hur länge saker får pågå och när uppföljningar planeras. Gränserna varnar. De stänger inget.
programme-new = Ny insats
programme-save = Spara insatsen
programme-saved = Insatsen är sparad
programme-built-in = Inbyggd
programme-retired = Erbjuds inte längre
programme-name = Namn
programme-introduction = Introduktion, högst månader
programme-introduction-hint = Tomt: ingen gräns
programme-introduction-is = { $months ->
    [one] Introduktion högst en månad.
   *[other] Introduktion högst { $months } månader.
}
programme-introduction-free = Introduktion utan gräns.
programme-follow-up = Uppföljning, minst månader
programme-follow-up-hint = Räknas från anställningens första dag
programme-follow-up-is = { $months ->
    [one] Uppföljning minst en månad.
   *[other] Uppföljning minst { $months } månader.
}
programme-weeks = Uppföljning efter så många veckor
programme-weeks-hint = Till exempel 1, 2, 4
programme-months = Uppföljning efter så många månader
programme-months-hint = Till exempel 2, 3, 6, 9, 12
programme-due = Följs upp { $when }.
programme-due-weeks = vecka { $weeks }
programme-due-months = månad { $months }
programme-requires = Kräver: { $what }.
programme-target-groups = Målgrupper
programme-target-groups-hint = En på varje rad. Tomt: vem som helst. Skriv inga diagnoser.
programme-for = För: { $groups }.
programme-retention = Gallring, månader efter avslut
programme-retention-hint = Tomt: som enhetens plan säger
programme-retention-is = { $months ->
    [one] Gallras en månad efter avslut.
   *[other] Gallras { $months } månader efter avslut.
}
programme-handover = Pröva överlämning vid, procent
programme-handover-hint = Coachens timmar som andel av arbetstiden
programme-retire = Erbjuds inte längre vid ny inskrivning
programme-retire-hint = De som redan är inskrivna påverkas inte

## Tider som går ut. Nyckeln är limit- följt av vad som slutar.

limits-title = Går ut snart
limits-note = Inget stängs av sig själv. Du bestämmer vad som händer.
limit-introduction-near = Introduktionen får pågå högst till { $day }, { $when }.
limit-introduction-passed = Introduktionen fick pågå högst till { $day }. Den är { $late }.
limit-follow_up-near = Uppföljningen ska pågå minst till { $day }, { $when }.
limit-follow_up-passed = Uppföljningen har pågått så länge insatsen kräver, till { $day }. Du kan avsluta den.
limit-agreement-near = Överenskommelsen gäller till { $day }, { $when }.
limit-agreement-passed = Överenskommelsen gällde till { $day }. Den är { $late }.
limit-subsidy-near = Lönebidraget gäller till { $day }, { $when }.
limit-subsidy-passed = Lönebidraget gällde till { $day }. Det är { $late }.
limit-placement-near = Placeringen slutar { $day }, { $when }.
limit-placement-passed = Placeringen slutade { $day }.
limit-consent-near = Samtycket gäller till { $day }, { $when }.
limit-consent-passed = Samtycket gällde till { $day }. Inget kan skrivas ut till handledaren.

## Kartläggning och validering

profile-none = Ingen kartläggning än
profile-none-text = Skriv den tillsammans med { $name }. Du kan göra nya versioner senare.
profile-first = Skriv kartläggningen
profile-new-version = Ny version
profile-new-hint = Det du ändrar blir en ny version. Den gamla finns kvar.
profile-save = Spara versionen
profile-saved = Kartläggningen är sparad
profile-version = Version { $number }, { $day }
profile-written = Version { $number }. { $name } skrev den { $day }.
profile-show = Visa
profile-compare = Jämför med
profile-compare-none = Ingen
profile-compared = Två versioner bredvid varandra
profile-part = Del
profile-strengths = Styrkor
profile-interests = Intressen
profile-skills = Kompetenser
profile-hours = Timmar
profile-times = Tider
profile-commute = Resväg
profile-physical = Fysiskt
profile-sensory = Ljud, ljus och lukt
profile-social = Socialt
profile-ownWords = Med egna ord
profile-own-words-hint = Skriv som { $name } säger det
profile-conditions = Förutsättningar
profile-conditions-hint = Skriv vad arbetet behöver vara, aldrig en diagnos.
profile-adaptation-need = Behöver arbetet anpassas?
profile-adaptations = Vad behöver anpassas
profile-skills-hint = Vad, hur väl och vad som visar det
profile-skill = Kompetens { $number }
profile-skill-name = Kompetens
profile-skill-level = Nivå
profile-skill-unjudged = Inte bedömt än
profile-skill-evidence = Vad visar det
profile-skill-add = Ny kompetens
profile-skill-remove = Ta bort
profile-skill-remove-this = Ta bort kompetens { $number }
validations-title = Validering
validations-none = Ingen validering är påbörjad.
validation-new = Ny validering
validation-save = Spara valideringen
validation-saved = Valideringen är sparad
validation-subject = Vad valideras
validation-subject-hint = Till exempel bagare
validation-method = Metod
validation-step = Steg
validation-started-on = Började
validation-finished-on = Blev klar
validation-result = Resultat
validation-result-none = Inget än
validation-rating-before = Egen skattning före
validation-rating-after = Egen skattning efter
validation-note = Bra att veta
validation-from = Började { $day }
validation-until = Klar { $day }
validation-before = Egen skattning före: { $value } av 10
validation-after = Egen skattning efter: { $value } av 10
rating-scale = Från 1, inte alls, till 10, helt

## Plan, mål och egen skattning

plan-none = Skriv vad { $name } vill och hur ni ska arbeta.
plan-own-words = Det här vill deltagaren
plan-method = Valt sätt att arbeta
plan-method-hint = Deltagarens eget val
plan-agreed-on = Sade ja till planen
plan-agreed-on-hint = Dagen { $name } sade ja
plan-review-weeks = Följs upp var
plan-review-weeks-hint = Antal veckor
plan-reviewed-on = Följdes upp senast
plan-next-review = Planen följs upp nästa gång: { $day }.
plan-review = Uppföljd i dag
plan-is-reviewed = Planen är uppföljd
plan-begin = Skriv planen
plan-change = Ändra planen
plan-save-whole = Spara planen
plan-is-saved = Planen är sparad
goals-title = Mål och delmål
goals-none = Inga mål än
goals-none-text = Ett mål i taget, med små delmål på vägen.
goal-new = Nytt mål
goal-change = Ändra målet
goal-save = Spara målet
goal-saved = Målet är sparat
goal-text = Mål
goal-text-hint = Gärna med deltagarens ord
goal-state = Läge
goal-ended-on = Dag
steps-none = Inga delmål än.
plan-step-new = Nytt delmål
plan-step-save = Spara delmålet
plan-step-saved = Delmålet är sparat
plan-step-text = Vad ska göras
plan-step-actor = Vem gör det
plan-step-actor-name = Namn eller roll
plan-step-due = Senast
plan-step-no-day = Ingen dag bestämd
plan-step-done = Klart
plan-step-done-this = Klart: { $text }
plan-step-is-done = Delmålet är gjort
ratings-title = Egen skattning över tid
ratings-none = { $name } har inte skattat något än.
ratings-new = Ny skattning
ratings-save = Spara skattningen
ratings-saved = Skattningen är sparad
ratings-scale = { $name } skattar från 1, inte alls, till 10, helt
rating-day = Dag
rating-value = Skattning
rating-words = Med egna ord
rating-one = { $value } av 10 den { $day }. Kurvan börjar när det finns två.
rating-from-to = Från { $from } till { $to } av 10 sedan { $day }.

## När något saknas i deltagarens formulär

participant-problem-firstName-required = Skriv deltagarens förnamn
participant-problem-enrolment-programme-choose = Välj en insats
participant-problem-enrolment-startsOn-required = Skriv startdagen
phase-problem-phase-choose = Välj en fas
phase-problem-since-required = Skriv från vilken dag
phase-problem-reason-required = Skriv varför, det behövs vid avslut
next-problem-nextStep-required = Skriv vad nästa steg är
placement-problem-workplace-choose = Välj en arbetsplats
placement-problem-kind-choose = Välj form
placement-problem-hoursPerWeek-required = Skriv hur många timmar i veckan
placement-problem-startsOn-required = Skriv den första dagen
plan-problem-heldOn-required = Skriv vilken dag besöket är
plan-problem-startsAt-required = Skriv när besöket börjar
task-problem-name-required = Skriv vad uppgiften heter
adaptation-problem-kind-choose = Välj vad som anpassas
adaptation-problem-measure-required = Skriv vad ni gör
consent-problem-givenOn-required = Skriv vilken dag samtycket gavs
consent-problem-evidence-required = Skriv hur samtycket gavs
follow-up-problem-title-required = Skriv vad uppföljningen gäller
follow-up-problem-dueOn-required = Skriv vilken dag
follow-up-problem-doneOn-required = Skriv vilken dag den gjordes
follow-up-problem-reason-required = Skriv varför den skjuts upp
note-problem-text-required = Skriv något i anteckningen
programme-problem-name-required = Skriv vad insatsen heter
programme-problem-introductionMonths-sius-limit = Skriv färre månader. AF-SIUS får pågå högst sex.
programme-problem-followUpMonths-sius-limit = Skriv fler månader. AF-SIUS följs upp minst tolv.
placement-problem-subsidyStartsOn-required = Skriv från vilken dag bidraget gäller
participant-problem-enrolment-targetGroup-choose = Välj en målgrupp
enrolment-problem-targetGroup-choose = Välj en målgrupp
enrolment-problem-programme-choose = Välj en insats
profile-problem-adaptationNeed-choose = Svara om arbetet behöver anpassas
profile-problem-adaptations-required = Skriv vad som behöver anpassas
validation-problem-subject-required = Skriv vad som valideras
validation-problem-finishedOn-required = Skriv vilken dag resultatet kom
validation-problem-result-choose = Välj vilket resultat det blev
goal-problem-text-required = Skriv vad målet är
plan-step-problem-text-required = Skriv vad som ska göras
plan-step-problem-actor-choose = Välj vem som gör det
plan-step-problem-actorName-required = Skriv vem det är
rating-problem-ratings-choose = Skriv minst en skattning
follow-up-problem-with-choose = Välj vem du följde upp med
phase-problem-outcome-choose = Välj vad det blev
phase-problem-occupation-choose = Välj vad deltagaren gör nu
phase-problem-livelihood-choose = Välj vad deltagaren lever på nu
outcome-problem-outcome-choose = Välj vad det blev
outcome-problem-occupation-choose = Välj vad deltagaren gör nu
outcome-problem-livelihood-choose = Välj vad deltagaren lever på nu

## Loggkontroll

settings-records = Ärenden och loggar
settings-records-text = Kontrollera vem som har läst vad, och radera ärenden vars tid är slut.
log-title = Loggkontroll
log-lead = Vem som har öppnat vilket ärende, när, och vad det finns att fråga om. Kontrollen är en skyldighet enligt lag.
log-open = Loggkontroll
log-filter = Välj rader
log-from = Från och med
log-until = Till och med
log-at = När
log-who = Vem
log-about = Ärende
log-what = Vad
log-device = Dator
log-unusual = Att fråga om
log-all-members = Alla kollegor
log-all-people = Alla ärenden
log-all-actions = Allt som gjorts
log-all-lines = Alla rader
log-only-unusual = Bara rader att fråga om
log-choice = { $name } ({ $lines })
log-caption = Läslogg över ärendena
log-none = Inga rader
log-none-text = Ingen har öppnat något som passar urvalet.
log-here = Den här ({ $device })
log-nobody = Okänd kollega
log-action-newer = Skrivet av en nyare version
log-figure-lines = Rader
log-figure-cases = Ärenden
log-figure-unusual = Att fråga om
log-scope-all = Alla ärenden på den här datorn: { $count }
log-scope-own = Dina ärenden: { $count }
log-unusual-outside_hours = Utanför arbetstid
log-unusual-not_own_case = Inte eget ärende
log-unusual-many_cases = Många ärenden på kort tid
log-rules = Så väljs raderna att fråga om
log-rules-text = De är frågor, inte misstankar. Vikariat, delade ärenden och kvällsbesök förklarar de flesta.
log-rule-outside_hours = Utanför arbetstid: före klockan { $from }, efter klockan { $until }, eller en lördag eller söndag.
log-rule-not_own_case = Inte eget ärende: den som läste har aldrig varit ärendets coach.
log-rule-many_cases = Många ärenden på kort tid: minst { $count } olika ärenden inom { $minutes } minuter.
log-page = Rad { $first } till { $last } av { $total }
log-newer = Nyare rader
log-older = Äldre rader
log-export = Exportera raderna
log-export-title = Exportera { $count } rader?
log-export-text = Filen är inte krypterad. I varje ärende skrivs upp att du har exporterat.
log-export-file = loggkontroll
log-whole = Är loggen hel?
log-reach-alone = Enheten finns bara på den här datorn. Det finns ingen annan logg.
log-reach-synced = Hel till och med synken { $when }. Varje dators rader sitter ihop i en kedja, och inget led saknas. Det som en kollega har läst utan att synka syns efter deras nästa synk.
log-reach-never_synced = Datorn har inte synkat än. Här syns bara det som har lästs på den.
log-reach-stopped = Den senaste synken stannade. Rader från kollegor kan saknas. Synka och titta igen.
log-reach-broken = Servern visar en historik som inte hänger ihop. Lita inte på loggen förrän det är utrett.
log-unsent = { $count ->
    [1] En rad härifrån är inte skickad än.
   *[other] { $count } rader härifrån är inte skickade än.
}
log-altered = I loggen för { $cases } står en rad inte som den skrevs. En rad ska aldrig ändras. Ta reda på varför.
log-sign-title = Skriv under kontrollen
log-sign = Skriv under
log-sign-hint = Gäller alla rader i tiden, inte bara urvalet. Anteckningen läses av hela enheten.
log-sign-note = Vad du såg, och vad som gjordes
log-signed = Kontrollen är underskriven
log-reviews = Gjorda kontroller
log-reviews-none = Ingen kontroll är underskriven än.
log-reviews-caption = Underskrivna kontroller
log-review-period = Tid
log-review-by = Vem
log-review-when = Underskriven
log-review-what = Omfattning
log-review-note = Anteckning
log-review-count = { $lines } rader i { $cases } ärenden, { $unusual } att fråga om
log-review-problem-fromOn-required = Skriv vilken dag kontrollen börjar
log-review-problem-untilOn-ends-before-start = Skriv en dag efter den första

## Gallring

retention-title = Gallring
retention-lead = Avslutade ärenden och när de ska raderas. Programmet raderar aldrig något av sig självt.
retention-open = Gallring
retention-due-note = { $count ->
    [1] Ett ärende ska gallras.
   *[other] { $count } ärenden ska gallras.
}
retention-soon-note = { $count ->
    [1] Ett ärende ska snart gallras.
   *[other] { $count } ärenden ska snart gallras.
}
retention-show = Visa
retention-caption = Avslutade ärenden
retention-who = Deltagare
retention-programme = Insats
retention-ended = Avslutat
retention-due = Ska gallras
retention-state = Läge
retention-none = Inget avslutat ärende
retention-none-text = När en inskrivning är avslutad syns ärendet här, med dagen då det ska raderas.
retention-state-due = Ska gallras nu
retention-state-soon = Snart
retention-state-later = Längre fram
retention-state-held = Behålls
retention-state-no_time = Ingen tid satt
retention-no-time-text = Insatsen säger inte hur länge ärendet sparas. Skriv tiden under Inställningar, Insatser, som enhetens plan säger.

hold-title = Behåll längre
hold-text = En revision, ett överklagande eller en utredning kan kräva att ärendet finns kvar.
hold-place = Behåll ärendet
hold-reason = Varför
hold-until = Till och med
hold-until-hint = Tomt: tills du tar bort det
hold-save = Behåll
hold-saved = Ärendet behålls
hold-is-until = Behålls till { $day }: { $reason }
hold-is = Behålls tills vidare: { $reason }
hold-by = Bestämt av { $name } { $day }
hold-lift = Behåll inte längre
hold-lifted = Ärendet behålls inte längre
hold-problem-reason-required = Skriv varför ärendet behålls
hold-problem-until-date-in-past = Skriv en dag som inte har varit

rights-title = Utdrag och gallring
participant-tab-rights = Utdrag och gallring

erase-title = Radera ärendet
erase-open = Förbered radering
erase-goes-on = Inskrivningen pågår. Ärendet raderas bara om deltagaren begär det eller om det är ett misstag.
erase-when = Ska raderas { $day }.
erase-what-happens = Det här händer
erase-here = Allt i ärendet raderas genast på den här datorn: uppgifter, historik, besök, anteckningar, läslogg och utkast.
erase-keys = Nycklarna till ärendet förstörs. Det som är kvar på servern går aldrig att läsa.
erase-server = Servern raderar sitt vid nästa synk, i samma steg som raderingen skrivs i enhetens logg.
erase-others = Hos { $names } raderas det vid nästa synk på deras datorer, också det som är skrivet utan att synka.
erase-alone = Ärendet finns bara på den här datorn.
erase-unsent = { $count ->
    [1] En ändring härifrån är inte skickad. Den raderas också.
   *[other] { $count } ändringar härifrån är inte skickade. De raderas också.
}
erase-not-reached = Det här når raderingen inte
erase-not-paper = Papper och filer som redan är lämnade ut, och säkerhetskopior av servern.
erase-not-away = Datorer som aldrig synkar igen.
erase-no-way-back = Det går inte att ångra.
erase-extract-first = Vill deltagaren ha sina uppgifter? Spara registerutdraget först, det går inte efteråt.
erase-reason = Varför
erasure-reason-retention = Tiden är slut
erasure-reason-requested = Deltagaren har begärt det
erasure-reason-mistake = Ärendet skulle inte ha funnits
erasure-reason-unknown = Ett skäl från en nyare version
erase-case-number = Skriv ärendenumret { $number }
erase-case-number-hint = Så att fel ärende inte raderas
erase-backups = { $count ->
    [1] Ta också bort säkerhetskopian på den här datorn
   *[other] Ta också bort de { $count } säkerhetskopiorna på den här datorn
}
erase-backups-hint = En ny kopia görs först. Annars innehåller kopiorna ärendet tills fjorton nyare har gjorts.
erase-act = Radera ärendet
erase-confirm = Radera ärende { $number }?
erase-confirm-text = Allt om deltagaren raderas, här och hos alla som har ärendet. Det går inte att ångra.
erase-keep = Behåll ärendet
erase-not-allowed = Du kan läsa ärendet men inte radera det. Be den som är ansvarig, eller en administratör.
erase-held = Ärendet behålls. Ta bort det först.
erased = Ärendet är raderat
case-erased-elsewhere = En kollega har raderat ärende { $number }. Det är borta från den här datorn också.
erase-problem-reason-choose = Välj varför ärendet raderas
erase-problem-reason-not-due = Tiden är inte slut än. Välj ett annat skäl, eller vänta.
erase-problem-reason-case-held = Ärendet behålls av ett skäl. Ta bort det först.
erase-problem-caseNumber-required = Skriv ärendenumret
erase-problem-caseNumber-case-number-mismatch = Det är inte ärendets nummer. Kontrollera att det är rätt ärende.
problem-case-number-mismatch = Det är inte ärendets nummer
problem-case-held = Ärendet behålls av ett skäl. Ta bort det först.
problem-not-due = Tiden är inte slut än

receipts-title = Kvitton på radering
receipts-text = Kvittot säger vad som raderades och av vem, aldrig vem det gällde.
receipts-none = Inget ärende har raderats på den här datorn.
receipts-caption = Kvitton på radering
receipt-number = Kvitto
receipt-when = Raderat här
receipt-who = Beslut
receipt-why = Skäl
receipt-how-far = Hur långt
receipt-by = { $name }, { $when }
receipt-save = Spara kvittot
receipt-save-of = Spara kvittot { $id }
receipt-saved = Kvittot är sparat
receipt-file = raderingskvitto
receipt-title = Kvitto på radering
receipt-id = Kvitto { $id }
receipt-decided = Beslut { $when } av { $name }.
receipt-reason = Skäl: { $reason }
receipt-carried-out = Raderat på den här datorn { $when }.
receipt-reach-only_here = Ärendet fanns bara på den här datorn.
receipt-reach-waiting = Servern och de andra får veta det vid nästa synk.
receipt-reach-vouched = Servern har raderat sitt. Varje dator raderar vid sin nästa synk.
receipt-reach-refused = Enheten tog inte emot raderingen. Andra kan ha ärendet kvar. Be en administratör radera det.
receipt-rows = Raderade uppgifter
receipt-changes = Raderade tidigare värden
receipt-batches = Raderade spår av synk
receipt-drafts = Raderade utkast
receipt-unsent = Därav ändringar som inte var skickade
receipt-not-reached = Det här når raderingen inte:
receipt-not-backups = Säkerhetskopior som gjordes innan och inte har tagits bort.
receipt-not-prints = Papper och filer som redan var lämnade ut.
receipt-not-devices = Datorer som aldrig synkar igen.
receipt-not-disk = Raderade delar av databasfilen är överskrivna. Äldre spår på disken är krypterade med datorns databasnyckel.
receipt-backups = { $count ->
    [1] En säkerhetskopia på den här datorn gjordes före en radering och innehåller det som raderades.
   *[other] { $count } säkerhetskopior på den här datorn gjordes före en radering och innehåller det som raderades.
}
receipt-backups-text = De försvinner när fjorton nyare har gjorts. Du kan göra en ny och ta bort dem nu.
receipt-backups-clear = Gör en ny och ta bort dem
receipt-backups-cleared = En ny säkerhetskopia är gjord, och de gamla är borta

## Registerutdrag

extract-title = Registerutdrag
extract-text = Allt som finns om deltagaren på den här datorn, också tidigare värden och vem som har läst. Deltagaren har rätt att få det.
extract-protected = Utdraget innehåller skyddade personuppgifter i klartext. Lämna det bara till deltagaren själv, för hand.
extract-pdf = Spara som PDF
extract-json = Spara som data (JSON)
extract-ask-pdf = Spara registerutdraget som PDF?
extract-ask-json = Spara registerutdraget som data?
extract-logged = Filen är inte krypterad. I läsloggen skrivs upp att du har sparat utdraget.
extract-act = Spara
extract-done = Registerutdraget är sparat
extract-file = registerutdrag
extract-paper-kind = Registerutdrag
extract-paper-lead = Uppgifterna om { $name } hos { $office }, så som de finns på den här datorn { $date }.
extract-paper-case = Ärende { $number }
extract-paper-page-of = Sida { $page } av { $pages }
extract-paper-source = Var uppgifterna kommer från
extract-paper-source-text = Uppgifterna är skrivna av enhetens personal. Vem som skrev vad och när står vid varje uppgift eller under Tidigare värden.
extract-paper-shared = Vilka som har ärendet
extract-paper-shared-alone = Ärendet finns bara på den här datorn.
extract-paper-right-read = läser
extract-paper-right-write = läser och skriver
extract-paper-field = Uppgift
extract-paper-value = Värde
extract-paper-number = { $kind } { $number }
extract-paper-deleted = Borttagen, finns kvar i historiken
extract-paper-empty = Inget
extract-paper-yes = Ja
extract-paper-kilobytes = { $size } kB
extract-paper-no = Nej
extract-paper-earlier = Tidigare värden
extract-paper-earlier-text = Det som stod före en rättelse eller ändring.
extract-paper-when = När
extract-paper-who = Vem
extract-paper-drafts = Utkast på den här datorn
extract-paper-newer = Uppgifter från en nyare version
extract-paper-newer-text = { $count } uppgifter är skrivna av en nyare version av programmet. De finns i datafilen. Uppdatera programmet för att läsa dem här.
extract-paper-none = Inga uppgifter
plan-actor-participant = Deltagaren
extract-paper-way-print = Utskrift
extract-paper-way-save = Sparat som fil
extract-paper-standard-below = Under det förväntade
extract-paper-standard-near = På väg
extract-paper-standard-meets = Som förväntat
extract-paper-rights = Dina rättigheter
extract-paper-rights-text = Du kan begära att en felaktig uppgift rättas eller att uppgifter raderas. Vänd dig till { $office }.
extract-paper-more = Fortsättning

sync-kind-log-review = Loggkontroll
sync-kind-retention-hold = Behåll längre
access-action-extracted = Sparade registerutdrag
consent-stops = När samtycket tas tillbaka går det inte längre att visa, skriva ut eller spara handledarbladet med det. Det som redan är utlämnat måste ni själva samla in.
consent-stopped = Inget nytt handledarblad kan göras med det här samtycket.
field-reviewer = Granskad av
field-from-on = Från och med
field-until-on = Till och med
field-signed-at = Underskriven
field-lines = Antal rader
field-cases = Antal ärenden
field-unusual = Rader att fråga om
field-until = Till och med
field-lifted-on = Upphörde

## In- och utförsel

export-open = Exportera
export-what = Vad vill du exportera?
export-participants = Deltagarna, så som listan visar dem
export-visits = Dina besök med tider
export-workplaces = Arbetsplatserna
export-file-participants = deltagare
export-file-visits = besok
export-file-workplaces = arbetsplatser
export-format = Filtyp
export-xlsx = Excel (xlsx)
export-csv = Text (csv)
export-logged = Filen är inte krypterad. I varje ärende skrivs upp att du har exporterat.
export-act = Exportera
export-done = { $rows ->
    [1] En rad är exporterad.
   *[other] { $rows } rader är exporterade.
}
export-next-step = Nästa steg
export-next-step-on = Nästa steg, dag
export-last-contact = Senaste kontakt
export-participant = Deltagare
export-direct-minutes = Minuter tillsammans
export-indirect-minutes = Minuter för deltagaren
export-travel-minutes = Minuter restid
export-admin-minutes = Minuter administration
access-action-exported = Exporterade
access-action-recovered = Tog över med återställningspapper

import-open = Importera
import-title = Importera deltagare
import-lead = Ur en tabell i csv eller Excel. Du ser vad som händer innan något sparas.
import-choose = Välj fil
import-choose-hint = Första raden är rubriker. Filen lämnar inte datorn.
import-reading = Läser filen
import-columns = Kolumner
import-columns-hint = Säg vad varje kolumn är. Det som inte tas med stannar i filen.
import-column = Kolumn i filen
import-example = Exempel
import-becomes = Blir
import-nothing = Tas inte med
import-field-full_name = Namn, hela
import-field-first_name = Förnamn
import-field-last_name = Efternamn
import-field-case_number = Ärendenummer
import-field-identity_number = Personnummer
import-field-protection = Skyddad identitet
import-field-phone = Telefon
import-field-email = E-post
import-field-address = Adress
import-field-language = Språk
import-field-needs_interpreter = Behöver tolk
import-field-own_goal = Eget mål
import-field-starts_on = Startdag
import-field-phase = Fas
import-field-referral = Remittent
import-field-livelihood = Försörjning
import-programme = Insats för alla
import-rows = Rader
import-figure-new = Nya deltagare
import-figure-known = Finns redan
import-figure-wrong = Behöver ändras
import-row = Rad
import-who = Vem
import-state = Vad som händer
import-state-new = Läggs till
import-state-known = Finns redan, hoppas över
import-first-rows = De första { $count } raderna visas.
import-leave-out = { $count ->
    [1] Lämna ute raden som behöver ändras
   *[other] Lämna ute de { $count } rader som behöver ändras
}
import-leave-out-hint = Annars: ändra i filen och välj den igen.
import-act = { $count ->
    [0] Inget att importera
    [1] Importera en deltagare
   *[other] Importera { $count } deltagare
}
import-done = { $count ->
    [1] En deltagare är importerad.
   *[other] { $count } deltagare är importerade.
}
problem-table-unreadable = Filen går inte att läsa som tabell. Spara den som csv eller xlsx och välj den igen.
problem-table-empty = Det finns inga rader under rubrikerna. Välj en annan fil.
problem-table-too-large = Filen har fler än 20 000 rader. Dela den och importera en del i taget.
problem-photo-unreadable = Filen är trasig eller inte hel. Hämta den från telefonen eller kameran igen.
problem-photo-format = Filen är inget foto som programmet kan läsa. Välj en bild i formatet JPEG, PNG eller WebP.
problem-photo-heic = Bilden är i formatet HEIC. Spara den som JPEG i telefonen och försök igen.
problem-photo-file-too-large = Filen är större än { $limit } MB. Spara den mindre och försök igen.
problem-photo-too-many-pixels = Bilden har fler än { $limit } miljoner bildpunkter. Spara den mindre och försök igen.
problem-photo-too-small = Bilden är för liten eller för smal för att visa något. Välj en annan.
problem-rows-wrong = Några rader behöver ändras. Ändra i filen, eller lämna dem ute.

## Fälten i det som sparas. Nyckeln är field- följt av fältets namn, och av sortens namn före det
## där en sort behöver ett annat ord.

value-deleted = Borttaget
value-kept = Kvar, med ändringen
value-empty = Tomt
value-yes = Ja
value-no = Nej
field-deleted = Borttaget eller kvar
field-name = Namn
field-level-order = Stödnivåernas ordning
field-contact-warning-days = Dagar för varningen
field-title = Namn
field-phone = Telefon
field-phone-hours = När telefonen besvaras
field-introduction-weeks = Introduktion, högst veckor
field-introduction-months = Introduktion, högst månader
field-follow-up-months = Uppföljning, minst månader
field-follow-up-days = Uppföljning efter så många dagar
field-handover-percent = Pröva överlämning vid, procent
field-requirements = Det som ska finnas
field-target-groups = Målgrupper
field-retention-months = Gallring, månader efter avslut
field-retired = Erbjuds inte längre
field-organisation-number = Organisationsnummer
field-responsible = Ansvarig för kontakten
field-branch = Bransch
field-sni = SNI-kod
field-contact-persons = Kontaktpersoner
field-archived-on = Avlagd
field-employer = Arbetsgivare
field-street = Gatuadress
field-town = Postnummer och ort
field-headcount = Antal anställda
field-access-physical = Fysisk tillgänglighet
field-access-reception = Bemötande
field-access-information = Informativ tillgänglighet
field-access-communication = Kommunikativ tillgänglighet
field-safety = Säkerhet
field-capacity = Plats för hur många
field-capacity-note = När och för vad det finns plats
field-workplace = Arbetsplats
field-role = Roll på arbetsplatsen
field-email = E-post
field-trained-on = Handledarutbildning
field-ended-on = Sista dag
field-successor = Efterträdare
field-by = Vem
field-contact-person = Talade med
field-held-on = Dag
field-way = Hur
field-about = Vad det gällde
field-next-step = Nästa steg
field-next-step-on = Dag för nästa steg
field-next-step-done-on = Nästa steg gjordes
field-tasks = Arbetsuppgifter
field-ssyk = SSYK-kod
field-hours-per-week = Timmar i veckan
field-times = Tider
field-demands = Vad arbetet kräver
field-since = Sedan
field-places = Antal platser
field-state = Läge
field-closed-on = Tillsatt eller borta sedan
field-note = Anteckning
field-template = Uppgiftsmall
field-position = Plats i ordningen
field-response = Vad som görs
field-cue = Tecken att börja
field-how-to-help = Så hjälper du
field-case-number = Ärendenummer
field-first-name = Förnamn
field-last-name = Efternamn
field-identity-number = Personnummer eller samordningsnummer
field-protection = Skyddade personuppgifter
field-address = Adress
field-language = Språk
field-needs-interpreter = Behöver tolk
field-own-goal = Eget mål
field-participant = Deltagare
field-programme = Insats
field-coach = Ansvarig coach
field-referral = Vem tipsade eller anvisade
field-starts-on = Första dag
field-ends-on = Sista dag
field-phase = Fas
field-phase-since = I fasen sedan
field-livelihood = Försörjning, i egna ord
field-exit-reason = Varför det avslutades
field-target-group = Målgrupp
field-decision = Beslut
field-entry-occupation = Sysselsättning vid start
field-entry-livelihood = Försörjning vid start
field-exit-outcome = Resultat vid avslut
field-exit-occupation = Sysselsättning vid avslut
field-exit-livelihood = Försörjning vid avslut
field-later-on = Frågades sex månader efter
field-later-outcome = Resultat sex månader efter
field-later-occupation = Sysselsättning sex månader efter
field-later-livelihood = Försörjning sex månader efter
field-enrolment = Inskrivning
field-reason = Skäl
field-supervisor = Handledare
field-placement = Placering
field-fields = Det som får visas
field-purpose = Varför
field-given-on = Gavs
field-valid-until = Gäller till
field-withdrawn-on = Togs tillbaka
field-evidence = Vad som visar det
field-due-on = Dag
field-done-on = Gjordes
field-still-employed = Har kvar jobbet
field-needs = Vad som behövs
field-after-days = Dagar efter starten
field-with-participant = Tillsammans med deltagaren
field-with-supervisor = Tillsammans med handledaren
field-author = Skrevs av
field-written-at = Skrevs
field-text = Text
field-corrects = Rättar
field-member = Kollega
field-at = När
field-device = Dator
field-action = Vad som gjordes
field-kind = Form
field-schedule = Schema
field-agreement = Avtal eller beslut
field-agreement-ends-on = Överenskommelsen gäller till
field-stepping-back = När handledaren kan ta ett steg tillbaka
field-what-works = Det här fungerar
field-subsidy = Lönebidrag eller OSA
field-subsidy-starts-on = Bidraget gäller från
field-subsidy-ends-on = Bidraget gäller till
field-subsidy-decision = Beslut om bidraget
field-task = Arbetsuppgift
field-starts-at = Börjar
field-ends-at = Slutar
field-mode = Hur du var med
field-direct-minutes = Minuter tillsammans
field-indirect-minutes = Minuter för deltagaren, inte tillsammans
field-travel-minutes = Minuter på resa
field-admin-minutes = Minuter administration
field-pace = Tempo
field-quality = Kvalitet
field-own-view = Deltagarens egen bild
field-own-words = Med egna ord
field-topics = Vad samtalet handlade om
field-supervisor-talk = Samtal med handledaren
field-incident = Händelse att följa upp
field-recorded-at = Sparades
field-visit = Besök
field-step = Steg
field-photo-description = Vad fotot visar
field-photo-added-by = Lades till av
field-photo-added-on = Lades till
field-photo-width = Bredd i bildpunkter
field-photo-height = Höjd i bildpunkter
field-photo-picture = Bildens storlek
field-photo-small = Den lilla bildens storlek
field-level = Nivå
field-helper = Vem som hjälpte
field-asked = Vad handledaren frågade
field-agreed = Vad ni visade eller kom överens om
field-handles-now = Vad handledaren klarar nu
field-next-contact-on = Nästa kontakt
field-answers = Svar på
field-ends = Gör slut på
field-done-by = Gjordes av
field-need = Behov
field-measure = Vad ni gör
field-effect = Hur det fungerar
field-adaptation = Anpassning
field-consent = Samtycke
field-printed-at = Skrevs ut
field-digest = Kontrollsumma för innehållet
field-strengths = Styrkor
field-interests = Intressen
field-hours = Timmar
field-commute = Resväg
field-physical = Fysiskt
field-sensory = Ljud, ljus och lukt
field-social = Socialt
field-adaptation-need = Behov
field-vocational-profile-adaptation-need = Behöver arbetet anpassas
field-adaptations = Vad som behöver anpassas
field-profile = Kartläggning
field-subject = Vad som valideras
field-method = Metod
field-started-on = Började
field-finished-on = Blev klar
field-result = Resultat
field-rating-before = Egen skattning före
field-rating-after = Egen skattning efter
field-method-choice = Valt sätt att arbeta
field-review-weeks = Följs upp så många veckor isär
field-agreed-on = Sade ja till planen
field-reviewed-on = Följdes upp senast
field-goal = Mål
field-actor = Vem gör det
field-actor-name = Namn eller roll
field-rated-on = Dag
field-question = Påstående
field-value = Skattning
field-list = Lista
field-query = Filter
field-is-default = Visas från början
field-office-name = Enhetens namn
field-member-title = Titel
field-opening-title = Yrke eller roll
field-opening-since = Känd sedan
field-follow-up-title = Vad den kallas
field-follow-up-reason = Varför den skjuts upp
field-employer-contact-by = Coach
field-employer-contact-held-on = När
field-sheet-print-by = Skrevs ut av
field-sheet-print-fields = Det som visades
field-sheet-print-consent = Samtycken
field-phase-change-by = Byttes av
field-phase-change-since = Från och med
field-consent-evidence = Hur samtycket gavs
field-adaptation-kind = Vad som anpassas
field-adaptation-responsible = Vem ser till det
field-adaptation-ended-on = Slutade användas
field-goal-text = Mål
field-goal-ended-on = Nått eller släppt
field-plan-step-text = Vad som ska göras
field-plan-step-due-on = Senast
field-plan-step-ended-on = Gjort eller släppt
field-handover-item-text = Vad som ska vara på plats
field-handover-item-done-on = På plats sedan
field-task-name = Arbetsuppgift
field-skill-name = Kompetens
field-task-template-note = När mallen passar
field-validation-note = Bra att veta
field-validation-step = Hur långt den har kommit
field-plan-own-words = Det här vill deltagaren
field-visit-coach = Coach
field-trial-level = Stödnivå
field-support-note-ends = Den här överenskommelsen gäller inte längre
field-access-participant = Vems uppgifter
field-access-member = Vem som läste

## Sparade filter

filters-saved = Sparade filter
filter-save = Spara filtret
filter-rename = Byt namn
filter-rename-it = Byt namn på filtret { $name }
filter-remove = Ta bort
filter-remove-it = Ta bort filtret { $name }
filter-begin = Börja listan med det här
filter-name = Vad filtret ska heta
filter-name-hint = Till exempel: Mina i introduktion
filter-saved = Filtret { $name } är sparat
filter-removed = Filtret { $name } är borttaget
problem-filter-name-taken = Du har redan ett filter som heter så. Skriv ett annat namn.

## Kalender

calendar-open = Till kalendern
calendar-title = Ta med dagarna till en annan kalender
calendar-what = Filen har dina planerade besök, uppföljningar, nästa steg och kontakter med handledare. Den säger vad och när, aldrig vem eller var.
calendar-case-numbers = Skriv ärendenummer i rubrikerna
calendar-case-numbers-hint = Skyddade personer får aldrig sitt ärendenummer i filen.
calendar-act = Spara kalenderfilen
calendar-again = Hämta in filen igen när något har ändrats. Samma händelse blir inte dubbel.
calendar-file = kalender
calendar-done = { $rows ->
    [0] Kalenderfilen är sparad. Inget är planerat.
    [one] Kalenderfilen är sparad med en händelse.
   *[other] Kalenderfilen är sparad med { $rows } händelser.
}
calendar-name = Fotfäste
calendar-visit = Besök
calendar-follow-up = Uppföljning
calendar-next-step = Nästa steg
calendar-contact = Kontakt med handledare

## Återställningsord

recovery-title = Återställningsord
recovery-lead = 24 ord på papper som öppnar dina uppgifter om du glömmer lösenfrasen eller blir av med datorn.
recovery-step = Steg { $step } av { $of }
recovery-step-why = Därför behöver du orden
recovery-step-words = Skriv av orden på papper
recovery-step-check = Visa att orden finns på papperet
recovery-step-done = Orden gäller
recovery-why-forgotten = Ingen annan kan ta fram din lösenfras. Utan orden är uppgifterna på datorn borta om du glömmer den.
recovery-why-backup = Orden öppnar också säkerhetskopiorna på den här datorn.
recovery-why-paper = Du behöver papper och penna, eller en skrivare, och fem minuter där ingen ser skärmen.
recovery-why-again = Du har redan ord. När du gör nya öppnar de gamla ingenting.
recovery-why-passphrase = Så att ingen annan gör orden åt dig
recovery-begin = Visa orden
recovery-begin-login = Använd datorns inloggning
recovery-words = Dina 24 ord i ordning
recovery-words-text = Orden visas bara nu. Skriv av dem för hand, eller skriv ut bladet. Fotografera dem inte.
recovery-print = Skriv ut bladet
recovery-print-file = När du skriver ut läggs bladet som en fil på datorn, som bara du kan läsa. Filen tas bort när du är klar här. Vill du inte det: skriv av orden för hand.
recovery-printed = Bladet är öppnat för utskrift. Stäng det när det är utskrivet, och gå vidare här.
recovery-not-opened = Bladet gick inte att öppna. Skriv av orden för hand.
recovery-downloaded = Bladet är nedladdat. Ta bort filen när den är utskriven.
recovery-on-paper = Orden finns på papper
recovery-check-text = Titta på ditt papper och skriv de tre orden.
recovery-check-word = Ord { $place }
recovery-check = Kontrollera orden
recovery-see-again = Se orden igen
recovery-problem-words-0-required = Skriv det första ordet
recovery-problem-words-1-required = Skriv det andra ordet
recovery-problem-words-2-required = Skriv det tredje ordet
recovery-made = Återställningsorden gäller nu.
recovery-done-old = Har du ett äldre blad: riv det. Det öppnar inget nytt.
recovery-done-keep = Lägg bladet inlåst, inte i datorväskan.
recovery-done-lost = Kommer bladet bort gör du nya ord i Inställningar.
recovery-done-today = Gå till Idag
recovery-remind-title = Gör dina återställningsord
recovery-remind-text = Glömmer du lösenfrasen kan ingen öppna dina uppgifter. Det tar fem minuter att skydda sig.
recovery-remind-now = Gör orden nu
recovery-remind-later = Påminn mig om en vecka
recovery-postponed = Du blir påmind igen om en vecka.
papers-title = Enhetens återställning
papers-lead = Två papper som tillsammans räddar ärenden när en kollega eller den enda administratören är borta.
papers-open = Enhetens återställning
papers-state = Papperen
papers-none = Det finns inga papper än. Slutar en kollega eller går en dator sönder kan ingen nå de ärenden som bara fanns där.
papers-made = Gäller sedan { $when }. Gjorda av { $name }.
papers-waits = Papperen är gjorda och gäller när datorn har synkat nästa gång.
papers-alone = Enheten finns bara på den här datorn. Anslut den till en server först.
papers-only-admin = Bara en administratör kan göra papperen.
papers-unknown = någon vars namn inte finns här
papers-rule-two = Varje papper har 24 ord. Ett ensamt papper öppnar ingenting.
papers-rule-who = Ge dem till två olika personer, i varsitt låst skåp.
papers-rule-own = Det som är en kollegas eget, till exempel sparade filter, öppnar de inte.
papers-rule-again = När nya papper gäller öppnar de gamla inget nytt. Alla ärenden får nya nycklar vid nästa synk.
papers-how = Så fungerar papperen
papers-step-check = Visa att orden finns på papperen
papers-make = Gör papperen
papers-make-again = Gör nya papper
papers-which = Papper { $paper }
papers-words = Ord på papper { $paper }
papers-words-text = Orden visas bara nu. Skriv av dem för hand, eller skriv ut papperen. Fotografera dem inte.
papers-print = Skriv ut papper { $paper }
papers-written = Orden finns på två papper
papers-check-text = Titta på papperen och skriv tre ord från varje.
papers-stop = Avbryt
papers-problem-first-0-required = Papper 1: skriv det första ordet
papers-problem-first-1-required = Papper 1: skriv det andra ordet
papers-problem-first-2-required = Papper 1: skriv det tredje ordet
papers-problem-second-0-required = Papper 2: skriv det första ordet
papers-problem-second-1-required = Papper 2: skriv det andra ordet
papers-problem-second-2-required = Papper 2: skriv det tredje ordet
papers-problem-first-required = Skriv orden från det ena papperet
papers-problem-second-required = Skriv orden från det andra papperet
papers-confirmed = Papperen är gjorda. De gäller när datorn har synkat.
papers-use = Använd papperen
papers-use-text = Båda papperen behövs, och nät. Alla på enheten ser vad du gör, vem du är och när.
papers-use-admin = Bli administratör
papers-use-admin-hint = När ingen administratör finns kvar.
papers-use-cases = Ta över ärenden från { $name }
papers-use-cases-hint = { $open ->
    [0] Papperen öppnar inget av ärendena än.
    [1] Papperen öppnar ett ärende.
   *[other] Papperen öppnar { $open } ärenden.
} { $closed ->
    [0] { "" }
    [1] Ett öppnas inte: ingen har synkat det sedan papperen gjordes.
   *[other] { $closed } öppnas inte: ingen har synkat dem sedan papperen gjordes.
}
papers-use-nothing = Det finns inget att ta över, och du är redan administratör.
papers-use-what = Vad papperen ska göra
papers-use-choose = Välj vad papperen ska göra
papers-first = Orden på det ena papperet
papers-second = Orden på det andra papperet
papers-words-hint = 24 ord i ordning. De fyra första bokstäverna i varje ord räcker.
papers-used-admin = Du är administratör nu.
papers-used-cases = { $cases ->
    [0] Inga ärenden kunde öppnas.
    [1] Ett ärende är ditt nu.
   *[other] { $cases } ärenden är dina nu.
}
papers-uses = Vad papperen har använts till
papers-uses-none = De har aldrig använts.
papers-use-line-admin = { $who } blev administratör
papers-use-line-cases = { $cases ->
    [1] Ett ärende togs över
   *[other] { $cases } ärenden togs över
}
papers-use-line-when = { $when }, av { $name }
papers-remind-title = Gör enhetens återställningspapper
papers-remind-text = Utan dem är en kollegas ärenden borta om kollegans enda dator är det. Det tar tio minuter.
papers-remind-now = Gör papperen nu
settings-recovery-made = Du har återställningsord sedan { $when }.
settings-recovery-none = Du har inga återställningsord.
settings-recovery-reach-computer = De öppnar den här datorn. Gör nya ord, så får du också tillbaka ditt arbete på en ny dator med dem.
settings-recovery-reach-with_server = De öppnar den här datorn. När enheten har en server får du också tillbaka ditt arbete på en ny dator med dem.
settings-recovery-reach-next_sync = De öppnar den här datorn. Från nästa synk får du också tillbaka ditt arbete på en ny dator med dem.
settings-recovery-reach-office = De öppnar den här datorn, och med dem får du tillbaka ditt arbete på en ny.
settings-recovery-text = Är bladet borta, eller har någon sett det: gör nya.
settings-recovery-make = Gör återställningsord
settings-recovery-again = Gör nya ord
settings-recovery-events = Det som har gjorts med dina nycklar här
settings-passphrase-login = Datorns inloggning låser upp Fotfäste. Därför kan du välja en ny lösenfras utan den gamla.
settings-passphrase-choose = Välj ny lösenfras
passphrase-login-problem-passphrase-required = Välj en ny lösenfras
passphrase-login-problem-again-differ = De två nya lösenfraserna är inte lika. Skriv samma båda gångerna.
key-deed-phrase_made = Återställningsord gjordes
key-deed-phrase_used = Återställningsorden öppnade, och en ny lösenfras valdes
key-deed-backup_opened = Återställningsorden öppnade en säkerhetskopia, och en ny lösenfras valdes
key-deed-passphrase_changed = Lösenfrasen byttes
key-deed-passphrase_by_login = Ny lösenfras valdes med datorns inloggning
key-deed-came_back = Återställningsorden hämtade tillbaka arbetet till den här datorn

## Hjälp

help-keys = Nycklarna på den här datorn
help-keys-login = Jag har glömt lösenfrasen, men datorns inloggning låser upp
help-keys-login-1 = Välj Lås upp med datorns inloggning.
help-keys-login-2 = Gå till Inställningar, Lösenfras, och välj Glömt lösenfrasen? Välj en ny.
help-keys-login-3 = Gör återställningsord, så att du har en väg till.
help-keys-words = Jag har glömt lösenfrasen, men har återställningsorden
help-keys-words-1 = Välj Glömt lösenfrasen? där du brukar låsa upp.
help-keys-words-2 = Skriv de 24 orden från bladet, och välj en ny lösenfras.
help-keys-words-3 = Bladet gäller fortfarande. Lägg tillbaka det inlåst.
help-keys-nothing = Jag har glömt lösenfrasen och har inget annat
help-keys-nothing-1 = Prova de lösenfraser du brukar använda. Det finns ingen gräns för hur många gånger.
help-keys-nothing-2 = Det du har synkat finns hos kollegor som delar ärendet, och kan återställas med enhetens två papper. Be om en ny inbjudan till enheten.
help-keys-nothing-3 = Det som bara fanns på den här datorn kan ingen öppna. Ta inte bort filen: du kan hitta bladet senare.
help-keys-reset = Datorns inloggning låser inte upp längre
help-keys-reset-1 = Lås upp med lösenfrasen, eller med återställningsorden.
help-keys-reset-2 = Stäng av Datorns inloggning i Inställningar, och slå på den igen med lösenfrasen.
help-keys-reset-3 = Det händer när datorns lösenord har bytts av någon annan, eller nyckelringen har tömts.
help-keys-damaged = Filen på datorn är skadad
help-keys-damaged-1 = Välj en säkerhetskopia. En görs varje dag du arbetar.
help-keys-damaged-2 = Öppna den med lösenfrasen, eller välj Jag har återställningsorden.
help-keys-damaged-3 = Den skadade filen ligger kvar bredvid. Synka sedan, så kommer det som är nyare.
help-keys-keys = Nyckelfilen på datorn är skadad
help-keys-keys-1 = Välj Använd kopian. Lås sedan upp som vanligt.
help-keys-keys-2 = Är kopian också borta öppnar varken lösenfras eller ord. Be om en ny inbjudan till enheten.
help-keys-paper = Bladet är borta, eller någon har sett det
help-keys-paper-1 = Gå till Inställningar, Återställningsord, och välj Gör nya ord.
help-keys-paper-2 = När de nya orden gäller öppnar de gamla ingenting på datorn, och efter nästa synk inget nytt på någon dator.
help-keys-paper-3 = Är datorn också borta: säg det genast till en administratör, som spärrar både datorn och orden i Kollegor och datorer.
help-keys-dead = Min enda dator har gått sönder eller är borta
help-keys-dead-1 = Säg det till en administratör, som spärrar datorn i Kollegor och datorer.
help-keys-dead-2 = Har du återställningsord: starta Fotfäste på en ny dator och välj Jag har återställningsord. Skriv serverns adress, orden och en ny lösenfras. Det du hade synkat kommer tillbaka. Var datorn redan spärrad kommer det som kollegor också har när någon av dem har synkat. Orden gäller fortfarande.
help-keys-dead-3 = Har du inga ord: be om en ny inbjudan till enheten. Ärenden som en kollega också har delar kollegan med dig igen. De andra tar en administratör över med enhetens två papper, och delar med dig.
help-keys-coach = En kollega är borta, och ingen annan har ärendena
help-keys-coach-1 = En administratör öppnar Kollegor och datorer, Enhetens återställning, med båda papperen.
help-keys-coach-2 = Välj kollegan och skriv orden. Ärendena kommer till administratörens dator, med allt som var synkat.
help-keys-coach-3 = Dela eller lämna över ärendena. Ärendets logg säger vem som tog över det.
help-keys-admin = Den enda administratören är borta
help-keys-admin-1 = En kollega öppnar Kollegor och datorer, Enhetens återställning, på sin egen dator, med båda papperen.
help-keys-admin-2 = Välj Bli administratör och skriv orden. Alla på enheten ser det.
help-keys-admin-3 = Spärra datorn som är borta och gör nya papper.
help-keys-papers = Ett av enhetens papper är borta
help-keys-papers-1 = En administratör gör nya papper i Enhetens återställning.
help-keys-papers-2 = De gamla öppnar inget nytt när kollegorna har synkat. Riv det som är kvar.
help-keys-papers-3 = Finns ingen administratör och bara ett papper kan ingen hjälpa: förvara dem därför på två platser.
