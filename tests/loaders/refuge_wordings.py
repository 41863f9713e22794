"""Wordings of refuges and other safe accommodation, in English, Welsh and other languages, and the columns they stand in."""

WORDINGS = [
    # the word itself, joined, split, spaced, marked and misspelt
    *("refuge", "Refuge", "REFUGE", "refuges", "Refuge1", "refuge_2", "Refuge-3", "LeedsRefuge", "leedsrefuge"),
    *("RefugeLeeds", "RefugeEast"),
    *("Refuge East", "The Refuge", "refuge.", "(refuge)", "refuge/outreach", "#refuge", "refuge@example"),
    *("leedsrefuge.example", "r e f u g e"),
    *("r.e.f.u.g.e", "re-fuge", "ref uge", "R_E_F_U_G_E", "ref\u200buge", "ref\u00aduge", "r\u2060efuge"),
    *("re\nfuge", "refuge’s", "refugé"),
    *("Réfuge", "rëfuge", "refuge\u0301", "ＲＥＦＵＧＥ", "𝐫𝐞𝐟𝐮𝐠𝐞", "ʀᴇꜰᴜɢᴇ", "rеfuge", "rеfugе", "refuɡe", "reƒuge"),
    *("гefuge", "r3fuge", "r3fug3"),
    *("refudge", "refuuge", "refgue", "reufge", "refugge", "rfuge", "Womens Refuge", "women's refuge"),
    *("refuge accommodation", "specialist refuge"),
    # safe houses and accommodation
    *("safe house", "safehouse", "SafeHouse", "safe-house", "SAFE HOUSES", "s a f e h o u s e", "safe home"),
    *("safe homes", "safe place to stay"),
    *("place of safety", "places of safety", "respite rooms", "safe accommodation", "safe accomodation"),
    *("safe acommodation", "safe accomadation"),
    *("safe accommadation", "safe accommodaton", "Safe Accom", "safe accomm.", "SafeAccommodation"),
    *("safe_accommodation", "accommodation (safe)"),
    *("women's accommodation", "womens accommodation", "women’s accomodation", "accommodation for women"),
    "women-only accommodation",
    *("female accommodation", "ladies' accommodation", "crisis accommodation", "emergency accommodation", "secure accommodation"),
    *("second stage accommodation", "move-on accommodation", "sanctuary accommodation", "sanctuary housing"),
    "domestic abuse accommodation",
    *("domestic violence accommodation", "DV accommodation", "dispersed units", "dispersed unit 4"),
    *("DispersedUnits", "units, dispersed"),
    *("dispersed accommodation", "dispersed accomodation", "dispersed flats", "dispersed properties"),
    *("dispersed housing", "dispersed homes"),
    *("women's hostel", "womens hostel", "hostel for women", "women's shelter", "womens shelter"),
    *("women’s shelters", "shelter for women"),
    *("crisis shelter", "emergency shelter", "domestic abuse shelter", "women's house", "mother and baby unit"),
    "refuge bed spaces",
    *("emergency bed spaces", "women's flats", "confidential address", "undisclosed location", "secret address", "move-on flats"),
    # Welsh
    *("lloches", "Lloches Menywod", "llochesau", "loches", "noddfa", "Noddfa Fach", "tŷ diogel", "ty diogel"),
    *("TŶ DIOGEL", "tydiogel", "dŷ diogel"),
    *("tai diogel", "llety diogel", "llety brys", "cartref diogel", "hafan ddiogel", "unedau gwasgaredig", "llety i fenywod"),
    # other languages
    *("refugio", "casa de acogida", "refúgio", "casa abrigo", "rifugio", "Frauenhaus", "Schutzhaus", "schronisko"),
    *("adăpost", "vrouwenopvang"),
    *("sığınma evi", "sığınak", "azylový dům", "menedékház", "убежище", "приют", "притулок", "καταφύγιο", "ملجأ"),
    *("مأوى", "پناہ گاہ", "دارالامان"),
    *("आश्रय", "ਆਸਰਾ", "আশ্রয়", "આશ્રય", "புகலிடம்", "庇护所", "庇護所", "쉼터", "シェルター", "panahgah", "dar ul aman"),
    *("strehë", "tearmann", "dídean"),
]  # fmt: skip
COLUMNS = (
    *("service_name", "organisation_name", "notes", "location_name", "address"),
    *("quality_scheme", "source_title", "confirmed_by"),
)
