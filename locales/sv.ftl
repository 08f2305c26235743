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
frame-already-saved = Redan sparat { $time }
frame-already-saved-plain = Allt är redan sparat
frame-nothing-to-undo = Det finns inget att ångra
frame-undone = Ändringen är ångrad
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

## Synkläget i toppen

pill-offline = Offline
pill-waiting = { $count ->
    [one] { $count } ändring väntar
   *[other] { $count } ändringar väntar
}
pill-syncing = Synkar
pill-progress = { $done } av { $total }
pill-synced = Allt är synkat
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
unlock-auto = Fotfäste låser sig efter fem minuter utan rörelse. Det du höll på med finns kvar.
unlock-forgotten = Jag har glömt lösenfrasen
unlock-forgotten-text = Prova de lösenfraser du brukar använda. Ingen annan kan öppna uppgifterna åt dig. Det du har synkat finns kvar hos dina kollegor: be din chef om en ny inbjudan.
unlock-new-computer = Det är en ny dator
unlock-new-computer-text = Be din chef om en inbjudan till den här datorn. Starta sedan Fotfäste och välj Jag har en inbjudan.

unlock-passphrase-needed = Skriv lösenfrasen

## När filen är skadad

damaged-title = Filen på datorn är skadad
damaged-lead = Fotfäste kan inte läsa sina uppgifter. Inget har raderats.
damaged-backups = Säkerhetskopior på den här datorn
damaged-no-backups = Det finns ingen säkerhetskopia på den här datorn. Det du har synkat finns hos dina kollegor.
damaged-restore = Hämta säkerhetskopian
damaged-set-aside = Lägg filen åt sidan och börja om
damaged-set-aside-hint = Filen ligger kvar på datorn. Be om hjälp innan du tar bort den.

## Första starten

start-title = Kom igång på den här datorn
start-lead-new = Det tar ett par minuter. Du behöver inte vara på nätet.
start-lead-join = Det tar ett par minuter. Du behöver vara på kommunens nät.
start-how = Hur vill du börja?
start-how-new = Jag börjar på egen hand
start-how-new-hint = Du kan ansluta till en server senare. Allt du har skrivit följer med.
start-how-join = Jag har en inbjudan
start-how-join-hint = En lång kod från din chef eller en kollega
start-who = Vem är du?
start-name = Ditt namn
start-name-hint = Så som kollegorna ska se det
start-role = Titel
start-phone = Telefon
start-office = Din enhet
start-office-hint = Till exempel Norrvike arbetsmarknadsenhet
start-invitation = Inbjudan
start-invitation-hint = Klistra in hela koden. Den gäller en gång.
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
start-back = Tillbaka till att låsa upp
start-problem-name-required = Skriv ditt namn
start-problem-officeName-required = Skriv vilken enhet du arbetar på
start-problem-code-required = Klistra in inbjudan
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
error-newer_program = En nyare version av Fotfäste har använts här. Uppdatera Fotfäste och prova igen.
error-not_found = Det du söker finns inte längre.
error-no_such_file = Filen finns inte. Välj en annan plats.
error-not_allowed = Du har inte rätt att göra det. Fråga den som ansvarar för ärendet.
error-consent_missing = Deltagaren har inte sagt ja till det. Fråga deltagaren.
error-sheet_changed = Bladet har ändrats sedan du såg det. Titta på det igen innan du skriver ut.
error-try_again = Någon annan ändrade samma sak just nu. Prova igen. Inget har försvunnit.
error-full_disk = Datorns disk är full. Ta bort något annat och prova igen. Det som var sparat finns kvar.
error-not_connected = Enheten är inte ansluten till en server. Du kan arbeta som vanligt ändå.
error-already_connected = Enheten är redan ansluten till en server.
error-waiting_for_approval = Datorn väntar på att bli godkänd. Ring den som bjöd in dig.
error-offline = Du är inte på nätet. Arbeta som vanligt. Allt sparas på datorn.
error-bad_address = Adressen stämmer inte. En serveradress börjar med https.
error-server_refused = Servern tog inte emot det. Inget har försvunnit. Säg koden { $reason } om du ber om hjälp.
error-setup_code_refused = Servern känner inte igen startkoden. Kontrollera koden och prova igen.
error-invite_malformed = Det här är inte en hel inbjudan. Kopiera hela koden och klistra in den igen.
error-invite_expired = Inbjudan har gått ut. Be om en ny.
error-invite_used = Inbjudan är redan använd. Be om en ny.
error-join_refused = Datorn visade inte rätt inbjudan. Godkänn den inte. Be kollegan börja om med en ny inbjudan.
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
protection-none = Inget skydd
protection-secrecy_mark = Sekretessmarkering
protection-protected_registration = Skyddad folkbokföring
protection-fictitious_identity = Fingerade personuppgifter
shared-field-schedule = Schema
shared-field-tasks = Uppgifter med steg
shared-field-how_to_help = Så hjälper du
shared-field-adaptations = Anpassningar
shared-field-stepping_back = När handledaren kan ta ett steg tillbaka
shared-field-phone = Deltagarens telefonnummer

## Pågående besök

visit-window = Pågående besök
visit-title = { $name } på { $workplace }
visit-lead = Besök { $number }. Sidan kan läsas av { $name }: inga uppgifter om hälsa visas här.
visit-mode = Var du är
visit-steps-done = { $done } av { $all } steg
visit-last-time = förra besöket
visit-levels-what = Vad betyder nivåerna?
visit-no-tasks = Det finns inga arbetsuppgifter än. Lägg till dem på deltagarens sida, under Uppgifter och steg.
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
