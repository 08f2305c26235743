//! The invented people, places and sentences of the sample office. Norrvike is on no map, and the
//! telephone numbers lead nowhere.

use fotfaste_domain::trade::Branch;

pub(super) const FIRST: [&str; 24] = [
    "Elin", "Amina", "Oskar", "Leila", "Mikael", "Bashir", "Siri", "Tova", "Jonas", "Frida",
    "Yusuf", "Hanna", "Samir", "Ebba", "Noor", "Viktor", "Maryam", "Albin", "Zahra", "Ida",
    "Dawit", "Klara", "Hassan", "Moa",
];

pub(super) const LAST: [&str; 20] = [
    "Bergvall",
    "Warsame",
    "Nyhlén",
    "Rostami",
    "Sörlin",
    "Noori",
    "Hallgren",
    "Lindmark",
    "Ekdahl",
    "Åkesdotter",
    "Adan",
    "Öhrvall",
    "Kvistmark",
    "Tesfay",
    "Granholt",
    "Sjöviken",
    "Haddadi",
    "Ängskog",
    "Bäckmyr",
    "Farrokh",
];

/// Workplace, branch, street.
pub(super) const PLACES: [(&str, &str, &str); 15] = [
    ("Kvarnens Bageri", "Bageri och kafé", "Kvarngatan 4"),
    ("Biblioteket Norrvike", "Bibliotek", "Torget 1"),
    ("Städpartner Norrvike", "Lokalvård", "Industrivägen 12"),
    ("Lagret Nordgården", "Lager och logistik", "Nordgårdsvägen 3"),
    ("Trädgård Lunden", "Trädgård", "Lundvägen 8"),
    ("Äldreboendet Solbacken", "Vård och omsorg", "Solbacken 2"),
    ("Norrvike Skola, köket", "Storkök", "Skolgatan 10"),
    ("Second hand Hjulet", "Butik", "Hjulmakargatan 5"),
    ("Cykelverkstan Ekern", "Verkstad", "Stationsgatan 17"),
    ("Hotell Viken", "Hotell", "Strandvägen 1"),
    ("Tvätteriet Lin & Lakan", "Tvätteri", "Linvägen 6"),
    ("Returparken", "Återvinning", "Deponivägen 20"),
    ("Ridskolan Hästhagen", "Djurskötsel", "Hästhagen 1"),
    ("Snickeriet Björken", "Snickeri", "Sågvägen 9"),
    ("Kommunhuset, vaktmästeriet", "Fastighet", "Torget 3"),
];

/// The branch of the employer of each of [`PLACES`].
const BRANCHES: [Branch; 15] = [
    Branch::Hospitality,
    Branch::Culture,
    Branch::Support,
    Branch::Transport,
    Branch::Support,
    Branch::Care,
    Branch::Education,
    Branch::Trade,
    Branch::Service,
    Branch::Hospitality,
    Branch::Service,
    Branch::Water,
    Branch::Culture,
    Branch::Manufacturing,
    Branch::Public,
];

/// The branch of a numbered place's employer.
pub(super) fn branch(number: usize) -> Option<Branch> {
    Some(BRANCHES[number % BRANCHES.len()])
}

pub(super) const SUPERVISORS: [&str; 10] = [
    "Peter Wiklund",
    "Anneli Strand",
    "Johan Falkås",
    "Gunilla Myrén",
    "Ali Kamran",
    "Birgitta Ståhlö",
    "Rasmus Ekeby",
    "Katarina Vallmo",
    "Per-Olov Näs",
    "Sofia Tallberg",
];

/// A task and its steps: response and cue.
pub(super) type Template = (&'static str, &'static [(&'static str, &'static str)]);

pub(super) const TASKS: [Template; 5] = [
    (
        "Packa frallor",
        &[
            ("Tvättar händer, tar på handskar", "skylten vid handfatet"),
            ("Hämtar påsar och etiketter", "tom packbänk"),
            ("Räknar sex frallor per påse", "mallen på bänken"),
            ("Stänger påsen med klämma", "full påse"),
            ("Sätter etikett med dagens datum", "stängd påse"),
            ("Ställer tio påsar per back", "etiketten sitter"),
            ("Säger till när backen är full", "tionde påsen"),
        ],
    ),
    (
        "Sortera återlämnade böcker",
        &[
            ("Tömmer inkastet på vagnen", "lampan vid inkastet"),
            ("Läser hyllkoden på ryggen", "boken i handen"),
            ("Ställer boken på rätt plan", "koden är läst"),
            ("Kör vagnen till rätt hylla", "fullt plan"),
            ("Ställer tillbaka böckerna", "skylten på hyllan"),
        ],
    ),
    (
        "Städa ett rum",
        &[
            ("Hämtar vagnen", "listan på dörren"),
            ("Tömmer papperskorgen", "dörren är öppen"),
            ("Torkar ytor uppifrån och ner", "korgen är tom"),
            ("Moppar golvet baklänges mot dörren", "ytorna är torra"),
            ("Bockar av rummet på listan", "golvet är klart"),
        ],
    ),
    (
        "Plocka en order",
        &[
            ("Tar en plocklista", "signalen i handdatorn"),
            ("Går till rätt gång", "gångens nummer på listan"),
            ("Räknar rätt antal", "hyllans etikett"),
            ("Lägger varan i lådan", "antalet stämmer"),
            ("Skannar lådan", "listan är slut"),
            ("Ställer lådan på bandet", "grön lampa"),
        ],
    ),
    (
        "Duka matsalen",
        &[
            ("Torkar borden", "klockan är 10"),
            ("Ställer fram brickor", "rena bord"),
            ("Fyller på bestick", "tomt fack"),
            ("Ställer fram vatten och glas", "besticken är klara"),
        ],
    ),
];

pub(super) const ADAPTATIONS: [(&str, &str, &str); 5] = [
    ("task", "Räkna rätt antal", "Mall på bänken"),
    ("physical_environment", "Mycket ljud", "Hörselkåpor när fläkten går"),
    ("information", "Många muntliga besked", "Bildstöd med ett steg per kort"),
    ("working_time", "Trött på eftermiddagen", "Arbetstid på förmiddagar"),
    ("information", "Ny plats varje dag", "Schema en vecka i förväg"),
];

pub(super) const NOTES: [&str; 8] = [
    "Samtal om veckan. Vill fortsätta på samma arbetsplats.",
    "Ringde och berättade att morgonen gick bra.",
    "Träff på kontoret. Vi gick igenom schemat för nästa vecka.",
    "Frågade om fler timmar. Vi tar upp det vid nästa uppföljning.",
    "Kom i tid alla dagar den här veckan.",
    "Vill prova en ny uppgift när den första sitter.",
    "Bussen har ändrad tidtabell. Vi gjorde en ny plan för resan.",
    "Möte med handledaren om nästa steg.",
];

pub(super) const VISIT_NOTES: [&str; 6] = [
    "Började själv när tecknet kom. Väntade in mig en gång.",
    "Klarade de första stegen utan hjälp. Det sista är svårast.",
    "Lugn dag. Tog egna pauser när det behövdes.",
    "Ny personal på plats. Behövde mer stöd än förra gången.",
    "Rättade sig själv två gånger. Jag sa ingenting.",
    "Handledaren tog över ett moment och det gick bra.",
];

pub(super) const NEXT_STEPS: [&str; 6] = [
    "Arbetar själv i 20 minuter medan jag är i närheten.",
    "Handledaren är med på nästa pass.",
    "Vi tränar det sista steget.",
    "Studiebesök på en arbetsplats.",
    "Gå igenom kartläggningen.",
    "Öva en intervju.",
];

pub(super) const GOALS: [&str; 5] = [
    "Jag vill ha ett jobb där jag får göra klart en sak i taget.",
    "Jag vill jobba med mat.",
    "Jag vill ha egna pengar och arbetskamrater.",
    "Jag vill jobba halvtid och orka med resten.",
    "Jag vill lära mig köra truck.",
];
