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

/// What one participant's vocational profile says.
pub(super) struct Profile {
    pub(super) strengths: &'static str,
    pub(super) interests: &'static str,
    pub(super) times: &'static str,
    pub(super) sensory: &'static str,
    pub(super) social: &'static str,
    /// Empty where the work need not be adapted.
    pub(super) adaptations: &'static str,
    /// Skill and evidence.
    pub(super) skills: [(&'static str, &'static str); 3],
}

pub(super) const PROFILES: [Profile; 4] = [
    Profile {
        strengths: "Noggrann. Gör klart det som är påbörjat.",
        interests: "Mat och bakning",
        times: "Förmiddagar, måndag till torsdag",
        sensory: "Starka ljud stör.",
        social: "Helst en eller två kollegor i taget.",
        adaptations: "Hörselkåpor och en fast plats vid bänken.",
        skills: [
            ("Väga och mäta", "Sett i skolköket"),
            ("Hygien i kök", "Intyg från kurs"),
            ("Passa tider", "Berättat själv"),
        ],
    },
    Profile {
        strengths: "Hittar lätt ordning i saker. Bra minne för platser.",
        interests: "Böcker och arkiv",
        times: "Mellan 09:00 och 14:00",
        sensory: "",
        social: "Tycker om att möta besökare en stund i taget.",
        adaptations: "",
        skills: [
            ("Sortera efter kod", "Sett vid studiebesök"),
            ("Använda dator", "Praktik i biblioteket"),
            ("Svara på frågor", "Berättat själv"),
        ],
    },
    Profile {
        strengths: "Stark och uthållig. Gillar att röra sig.",
        interests: "Lager, maskiner, att vara ute",
        times: "Hela dagar, gärna tidigt",
        sensory: "",
        social: "Arbetar bäst i ett lag.",
        adaptations: "Skrivna ordrar med bilder i stället för muntliga.",
        skills: [
            ("Lyfta rätt", "Sett på plats"),
            ("Köra palldragare", "Intern utbildning"),
            ("Läsa plocklista", "Övat på kontoret"),
        ],
    },
    Profile {
        strengths: "Vänlig och lugn. Märker när någon behöver hjälp.",
        interests: "Djur och trädgård",
        times: "Eftermiddagar fungerar sämre",
        sensory: "Känslig för starka dofter.",
        social: "Få nya ansikten på samma dag.",
        adaptations: "",
        skills: [
            ("Plantera och vattna", "Egen odling"),
            ("Mocka och fodra", "Tidigare praktik"),
            ("Följa en lista", "Sett på plats"),
        ],
    },
];

/// A goal and its steps.
pub(super) const PLANS: [(&str, [&str; 2]); 4] = [
    (
        "Prova två olika arbetsplatser",
        ["Välja tre platser ur listan", "Ringa platserna och boka studiebesök"],
    ),
    ("Klara resan på egen hand", ["Åka bussen två gånger tillsammans", "Ordna busskort"]),
    (
        "Arbeta 25 timmar i veckan",
        ["Lägga till en timme per vecka", "Ta upp timmarna med handledaren"],
    ),
    ("Ett eget cv med bilder", ["Samla bilder från jobbet", "Skriva cv tillsammans"]),
];

/// What a contact with an employer was about, and what comes next.
pub(super) const CONTACTS: [(&str, &str); 4] = [
    ("Berättade om introduktion med jobbcoach på plats.", "Ringa om ett studiebesök"),
    ("Gick runt i lokalerna och såg vilka uppgifter som finns.", ""),
    ("De söker någon till mornarna från nästa månad.", "Skicka vilka uppgifter det gäller"),
    ("Uppföljning av samarbetet. Nöjda, kan ta emot en till.", "Boka möte om nästa plats"),
];

/// What a workplace offers.
pub(super) struct Offer {
    pub(super) title: &'static str,
    pub(super) tasks: &'static str,
    /// SSYK 2012.
    pub(super) ssyk: &'static str,
    pub(super) demands: &'static str,
}

pub(super) const OPENINGS: [Offer; 5] = [
    Offer {
        title: "Medhjälpare i bageri",
        tasks: "Packa, etikettera, plocka undan",
        ssyk: "9411",
        demands: "Börjar 06:30. Mycket stående.",
    },
    Offer {
        title: "Lokalvårdare",
        tasks: "Städa kontor enligt lista",
        ssyk: "9111",
        demands: "Arbetar mest ensam.",
    },
    Offer {
        title: "Trädgårdsarbetare",
        tasks: "Rensa, vattna, klippa",
        ssyk: "9210",
        demands: "Utomhus i alla väder.",
    },
    Offer {
        title: "Köksbiträde",
        tasks: "Diska, duka, fylla på",
        ssyk: "9412",
        demands: "Högt ljud vid lunchen.",
    },
    Offer {
        title: "Vaktmästare",
        tasks: "Möblera, enklare reparationer",
        ssyk: "5152",
        demands: "Möter många människor.",
    },
];
